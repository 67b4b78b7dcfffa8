import Reader
import Synchronization
import TerminalCells
import Testing
import Transcripts

@testable import ReaderRuntime

struct EventLoopTests {
  private func run(
    _ terminal: FakeTerminal, effects: EffectRunner = quietEffects, now: @escaping () -> Int = { 0 }
  ) throws -> EventLoop.Ending {
    let session = try Samples.session(size: terminal.size, effects: effects)
    return EventLoop(device: terminal, session: session, now: now).run()
  }

  private static var quietEffects: EffectRunner {
    EffectRunner(mode: .whenAsked, reload: { .noticeGiven("") })
  }

  @Test func `many keys that came at once are drawn once`() throws {
    let terminal = FakeTerminal([
      [.key(Key("?")), .key(Key("j")), .key(Key("?")), .key(Key("?"))]
    ])
    _ = try run(terminal)
    #expect(terminal.frames.count == 2)
  }

  @Test func `a frame that is the same is not sent again`() throws {
    let same = CellSize(columns: 40, rows: 8)
    let terminal = FakeTerminal([[.resized(same)], [], [.resized(same)]])
    _ = try run(terminal)
    #expect(terminal.frames.count == 1)
  }

  @Test func `a frame follows the window`() throws {
    let size = CellSize(columns: 60, rows: 10)
    let terminal = FakeTerminal([[.resized(size)]])
    _ = try run(terminal)
    #expect(terminal.frames.map(\.size) == [CellSize(columns: 40, rows: 8), size])
  }

  @Test func `leaving ends the loop and leaves what was typed behind it`() throws {
    let terminal = FakeTerminal([[.key(Key("q")), .key(Key("?"))], [.key(Key("?"))]])
    #expect(try run(terminal) == .quit)
    #expect(terminal.frames.count == 1 && terminal.waits.count == 1)
  }

  @Test(arguments: [Int32(1), 15])
  func `a signal ends the loop and is told`(signal: Int32) throws {
    #expect(try run(FakeTerminal([[.ended(signal: signal)]])) == .signal(signal))
  }

  @Test(arguments: [TerminalEvent.key(.control("z")), .stopRequested])
  func `stopping gives the terminal back, and the screen is sent whole afterwards`(
    event: TerminalEvent
  ) throws {
    let terminal = FakeTerminal([[event], [.resumed]])
    _ = try run(terminal)
    #expect(terminal.calls == ["suspend", "invalidate"])
    #expect(terminal.frames.count >= 2 && Set(terminal.frames.suffix(2)).count == 1)
  }

  @Test func `another theme is drawn in its colours`() throws {
    let terminal = FakeTerminal([[.key(Key("T"))]])
    _ = try run(terminal)
    #expect(Set(terminal.styles.map(\.palette)).count == 2)
  }

  @Test func `the terminal's background chooses the twin that the first frame did not wait for`()
    throws
  {
    let terminal = FakeTerminal([[.answered(.background(RGB(0xFFFFFF)))]])
    let choice = try ThemeChoice(in: ThemeStore(folder: nil)) { _ in nil }
    let session = ReaderSession(
      state: ReaderState(document: Samples.document(), size: terminal.size), choice: choice,
      effects: EffectRunner(
        mode: .whenAsked, reload: { .noticeGiven("") }))
    _ = EventLoop(device: terminal, session: session).run()
    let backgrounds = terminal.styles.map(\.palette[0]).map { Background($0) }
    #expect(backgrounds.first == .dark && backgrounds.last == .light)
    #expect(terminal.styles.last?.terminalBackground == .light)
  }

  @Test func `an answer that changes nothing draws nothing`() throws {
    let terminal = FakeTerminal([[.answered(.ambiguous(.current))], [.key(Key("?"))]])
    _ = try run(terminal)
    #expect(terminal.frames.count == 2)
  }

  @Test func `the window is titled with what is read`() throws {
    let terminal = FakeTerminal([[.key(Key("i"))], [.key(Key("q")), .key(Key("L"))], []])
    _ = try run(terminal)
    #expect(terminal.titles == ["Bread and Letters · lectern", "Library · lectern"])
  }

  @Test func `what is copied goes to a terminal that takes it, without a wait`() throws {
    let terminal = FakeTerminal([[.key(Key("y")), .key(Key("q"))]])
    let effects = EffectRunner(
      mode: .whenAsked, reload: { .noticeGiven("") },
      clipboard: { Clipboard(environment: { ["TERM": "foot"][$0] }) })
    _ = try run(terminal, effects: effects)
    #expect(terminal.calls == ["copy We light it at four."])
  }

  @Test func `the day is known before the first frame`() throws {
    let terminal = FakeTerminal([[.key(Key("a")), .key(Key(.enter)), .key(Key("q"))]])
    let kept = Mutex<[Overlay]>([])
    let effects = EffectRunner(
      mode: .whenAsked,
      overlays: FakeOverlays(onSave: { _, _, overlay in
        kept.withLock { $0.append(overlay) }
        return nil
      }), reload: { .noticeGiven("") })
    let session = try Samples.session(size: terminal.size, effects: effects)
    _ = EventLoop(device: terminal, session: session, now: { 0 }, today: { "2024-02-29" }).run()
    #expect(kept.withLock { $0.map(\.notes.first?.made) } == ["2024-02-29"])
  }

  @Test func `nothing wakes a reader that has nothing to do`() throws {
    let terminal = FakeTerminal([[], [.key(Key("?"))]])
    _ = try run(terminal)
    #expect(terminal.waits == [nil, nil, nil])
  }

  @Test func `what effects post is handled after their wake-up`() throws {
    let terminal = FakeTerminal([[.key(Key("R"))], [], []])
    let effects = EffectRunner(
      mode: .whenAsked, reload: { .resized(CellSize(columns: 7, rows: 3)) }, wake: terminal.wake)
    terminal.onWait = { _ in effects.finish() }
    _ = try run(terminal, effects: effects)
    // For what the user made before, for who speaks, and for reading again.
    #expect(terminal.wakeCount == 3)
    #expect(terminal.frames.last?.size == CellSize(columns: 7, rows: 3))
  }
}
