import Glibc
import Reader
import Synchronization
import TerminalCells
import Testing
import Transcripts

@testable import ReaderRuntime

struct AttributionServiceTests {
  /// What a service was asked to do.
  private final class Log: Sendable {
    let lines = Mutex<[String]>([])
    func add(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
  }

  private func service(_ log: Log, kept: Overlay = Overlay()) -> AttributionService {
    AttributionService(
      attributor: { transcript in
        log.add("look at \(transcript.title ?? "")")
        return {
          log.add("asked with \($0.count)")
          return Attribution()
        }
      },
      load: { transcript, _ in
        log.add("load for \(transcript.title ?? "")")
        return (kept, nil, kept.isEmpty ? nil : "read in part")
      },
      save: {
        log.add("save \($1.corrections.count) for \($0.title ?? "")")
        return ($1.isEmpty ? "no room" : nil, nil)
      })
  }

  @Test func `a text is looked at once and asked about often`() {
    let log = Log()
    let service = service(log)
    _ = service.open(Transcript(title: "one"))
    _ = service.attribution(corrections: [])
    _ = service.attribution(corrections: [.split(Place(cue: 1))])
    _ = service.open(Transcript(title: "two"))
    _ = service.save(Overlay())
    _ = service.attribution(corrections: [])
    #expect(
      log.all == [
        "load for one", "look at one", "asked with 0", "asked with 1", "load for two",
        "save 0 for two", "look at two", "asked with 0",
      ])
  }

  @Test func `a question that waits gives way to a newer one`() {
    let log = Log()
    let runner = EffectRunner(
      mode: .whenAsked, speakers: service(log), reload: { .noticeGiven("") })
    runner.attribute(revision: 1, corrections: [])
    runner.attribute(revision: 2, corrections: [.split(Place(cue: 1))])
    runner.finish()
    #expect(log.all == ["look at ", "asked with 1"])
    guard case .attributed(revision: 2, _)? = runner.takeEvents().first else {
      Issue.record("no answer")
      return
    }
  }

  @Test func `what cannot be kept is told`() {
    let runner = EffectRunner(
      mode: .whenAsked, speakers: service(Log()), reload: { .noticeGiven("") })
    runner.save(Overlay())
    runner.save(Overlay(corrections: [.split(Place(cue: 1))]))
    runner.finish()
    let events = runner.takeEvents()
    let failures = events.map { if case .overlaySaved(let failure) = $0 { failure } else { "?" } }
    #expect(failures == ["no room", nil])
  }

  @Test func `what was corrected before is asked with at the opening`() throws {
    let log = Log()
    var session = HeadlessSession(
      document: Samples.document(), size: CellSize(columns: 80, rows: 24),
      theme: try Samples.theme(),
      speakers: service(log, kept: Overlay(corrections: [.split(Place(cue: 1))])),
      reload: { .noticeGiven("") })
    session.run(try KeyScript("j"))
    #expect(log.all.first == "load for Bread and Letters" && log.all.last == "asked with 1")
  }

  @Test func `what could not be read of an overlay is told`() {
    let runner = EffectRunner(
      mode: .whenAsked,
      speakers: service(Log(), kept: Overlay(corrections: [.split(Place(cue: 1))])),
      reload: { .noticeGiven("") })
    runner.loadOverlay(for: Transcript())
    runner.finish()
    let notices = runner.takeEvents().compactMap {
      if case .noticeGiven(let text) = $0 { text } else { nil }
    }
    #expect(notices == ["read in part"])
  }

  @Test func `what was corrected is kept though the reader is left at once`() {
    let log = Log()
    let runner = EffectRunner(
      mode: .whenAsked, speakers: service(log), reload: { .noticeGiven("") })
    runner.loadOverlay(for: Transcript(title: "one"))
    runner.save(Overlay(corrections: [.split(Place(cue: 1))]))
    runner.attribute(revision: 1, corrections: [])
    runner.stop()
    #expect(log.all == ["load for one", "save 1 for one"])
    runner.save(Overlay())
    runner.finish()
    #expect(log.all.count == 2)
  }

  @Test func `leaving waits for a save that is under way on the thread`() {
    let (began, isSaved) = (Semaphore(), Log())
    let runner = EffectRunner(
      speakers: AttributionService(
        attributor: { _ in { _ in Attribution() } },
        save: { _, _ in
          began.signal()
          for _ in 0..<1000 { sched_yield() }
          isSaved.add("saved")
          return (nil, nil)
        }), reload: { .noticeGiven("") })
    runner.save(Overlay())
    began.wait()
    runner.stop()
    #expect(runner.isSaved(within: 60_000) && isSaved.all == ["saved"])
  }

  @Test func `leaving does not wait for who speaks, and what is saved is kept meanwhile`() {
    let (began, end, log) = (Semaphore(), Semaphore(), Log())
    let runner = EffectRunner(
      speakers: AttributionService(
        attributor: { _ in
          began.signal()
          end.wait()
          return { _ in Attribution() }
        },
        save: { _, _ in
          log.add("saved")
          return (nil, nil)
        }, index: { log.add("told the index") }), reload: { .noticeGiven("") })
    runner.attribute(revision: 1, corrections: [])
    began.wait()
    runner.save(Overlay())
    runner.reload()
    runner.stop()
    #expect(runner.isSaved(within: 60_000, isIndexed: true))
    #expect(log.all == ["saved", "told the index"])
    end.signal()
    let events = runner.takeEvents()
    guard case .overlaySaved(nil)? = events.first, events.count == 1 else {
      Issue.record("\(events)")
      return
    }
  }

  @Test func `a save that does not end can be given up, and the index need not be waited for`() {
    let (end, endOfIndex) = (Semaphore(), Semaphore())
    let runner = EffectRunner(
      speakers: AttributionService(
        attributor: { _ in { _ in Attribution() } },
        save: { _, _ in
          end.wait()
          return (nil, nil)
        }, index: { endOfIndex.wait() }), reload: { .noticeGiven("") })
    runner.save(Overlay())
    runner.stop()
    #expect(!runner.isSaved(within: 0))
    end.signal()
    #expect(runner.isSaved(within: 60_000))
    #expect(!runner.isSaved(within: 0, isIndexed: true))
    endOfIndex.signal()
    #expect(runner.isSaved(within: 60_000, isIndexed: true))
  }

  @Test func `the index is told once of all that waits to be saved`() {
    let log = Log()
    let runner = EffectRunner(
      mode: .whenAsked,
      speakers: AttributionService(
        attributor: { _ in { _ in Attribution() } }, index: { log.add("told the index") }),
      reload: { .noticeGiven("") })
    runner.save(Overlay())
    runner.attribute(revision: 1, corrections: [])
    runner.save(Overlay())
    runner.finish()
    #expect(log.all == ["told the index"] && runner.isSaved(within: 0, isIndexed: true))
  }

  @Test func `the first frame is drawn before anything is asked`() throws {
    let log = Log()
    let effects = EffectRunner(
      mode: .whenAsked, speakers: service(log), reload: { .noticeGiven("") })
    let terminal = FakeTerminal([[]])
    terminal.onWait = { [unowned terminal] _ in
      if log.all.isEmpty { #expect(terminal.frames.count == 1) }
      effects.finish()
    }
    _ = EventLoop(
      device: terminal, session: try Samples.session(size: terminal.size, effects: effects),
      now: { 0 }
    ).run()
    #expect(log.all.first?.hasPrefix("load") == true)
  }
}
