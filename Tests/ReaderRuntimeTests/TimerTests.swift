import Reader
import TerminalCells
import Testing

@testable import ReaderRuntime

struct TimerTests {
  @Test func `timers fire in the order of their times`() {
    var timers = TimerQueue()
    timers.start(.digits, at: 600)
    timers.start(.quitArmed, at: 500)
    #expect(timers.next == 500)
    #expect(timers.takeDue(499) == [])
    #expect(timers.takeDue(700) == [.quitArmed, .digits])
    #expect(timers.next == nil)
  }

  @Test func `a timer that is started again begins anew`() {
    var timers = TimerQueue()
    timers.start(.digits, at: 600)
    timers.start(.digits, at: 900)
    #expect(timers.takeDue(600) == [])
    #expect(timers.takeDue(900) == [.digits])
  }

  @Test func `the loop waits no longer than the next timer`() throws {
    let terminal = FakeTerminal([[.key(.control("c"))], [], []])
    var now = 100
    let session = try Samples.session(
      effects: EffectRunner(mode: .whenAsked, reload: { .noticeGiven("") }))
    terminal.onWait = { wait in now += wait ?? 0 }
    _ = EventLoop(device: terminal, session: session, now: { now }).run()
    #expect(terminal.waits.count == 4)
    #expect(terminal.waits[0] == nil)
    #expect(terminal.waits[1].map { $0 > 0 } == true)
    // It has fired and is over.
    #expect(terminal.waits[2] == nil)
  }
}
