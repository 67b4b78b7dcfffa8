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

  private func service(_ log: Log) -> AttributionService {
    AttributionService { transcript in
      log.add("look at \(transcript.title ?? "")")
      return { corrections, _ in
        log.add("asked with \(corrections.count)")
        return Attribution()
      }
    }
  }

  private func overlays(_ log: Log, kept: Overlay = Overlay()) -> FakeOverlays {
    FakeOverlays(
      onLoad: { _, transcript in
        log.add("load for \(transcript.title ?? "")")
        return (kept, nil, kept.isEmpty ? nil : "read in part")
      },
      onSave: {
        log.add("save \($2.corrections.count) for \($1.title ?? "")")
        return $2.isEmpty ? "no room" : nil
      })
  }

  private func runner(_ log: Log, kept: Overlay = Overlay()) -> EffectRunner {
    EffectRunner(
      mode: .whenAsked, speakers: service(log), overlays: overlays(log, kept: kept),
      reload: { .noticeGiven("") })
  }

  private let split = [Correction.split(Place(cue: 1))]

  private func attribute(
    _ title: String = "", revision: Int = 1, _ corrections: [Correction] = [],
    of id: DocumentID = .opened
  ) -> Effect {
    .attribute(
      id, Transcript(title: title), revision: revision, corrections: corrections,
      options: AttributionOptions())
  }

  @Test func `a text is looked at once and asked about often`() {
    let log = Log()
    let runner = runner(log)
    let two = DocumentID.library(ContentHash([2]))
    let effects: [Effect] = [
      .loadOverlay(.opened, Transcript(title: "one")), attribute("one"), attribute("one", split),
      .loadOverlay(two, Transcript(title: "two")),
      .saveOverlay(two, Transcript(title: "two"), Overlay()), attribute("two", of: two),
    ]
    for effect in effects {
      runner.run(effect)
      runner.finish()
    }
    #expect(
      log.all == [
        "load for one", "look at one", "asked with 0", "asked with 1", "load for two",
        "save 0 for two", "look at two", "asked with 0",
      ])
  }

  @Test
  func `two texts are kept in mind, and one of a document that has changed is looked at anew`() {
    let log = Log()
    let service = service(log)
    func look(at title: String, of number: UInt8) -> Bool {
      let before = log.all.count
      let id = DocumentID.library(ContentHash([number]))
      _ = service.attribution(of: id, Transcript(title: title), corrections: [])
      return log.all[before] == "look at \(title)"
    }
    #expect(look(at: "a", of: 1) && look(at: "b", of: 2))
    #expect(!look(at: "a", of: 1) && !look(at: "b", of: 2))
    #expect(look(at: "B", of: 2) && !look(at: "a", of: 1))
    #expect(look(at: "c", of: 3) && !look(at: "a", of: 1) && look(at: "B", of: 2))
  }

  @Test func `the people of the show come with the answer`() {
    let people = [RosterPerson(name: "Otto Brem")]
    let runner = EffectRunner(
      mode: .whenAsked,
      speakers: AttributionService(people: { _ in people }) { _, _ in
        { _, options in
          Attribution(speakers: (options.exactCast ?? []).map { Speaker(name: $0) })
        }
      }, reload: { .noticeGiven("") })
    let options = AttributionOptions(exactCast: ["Ida"])
    runner.run(.attribute(.opened, Transcript(), revision: 1, corrections: [], options: options))
    runner.finish()
    guard case .attributed(1, let answer, people, .opened)? = runner.takeEvents().first else {
      Issue.record("no answer")
      return
    }
    #expect(answer.speakers.map(\.name) == ["Ida"])
  }

  @Test func `a question that waits gives way to a newer one`() {
    let log = Log()
    let runner = runner(log)
    runner.run(attribute())
    runner.run(attribute(revision: 2, split))
    runner.finish()
    #expect(log.all == ["look at ", "asked with 1"])
    guard case .attributed(revision: 2, _, _, of: .opened)? = runner.takeEvents().first else {
      Issue.record("no answer")
      return
    }
  }

  @Test func `what cannot be kept is told`() {
    let runner = runner(Log())
    runner.run(.saveOverlay(.opened, Transcript(), Overlay()))
    runner.run(.saveOverlay(.opened, Transcript(), Overlay(corrections: split)))
    runner.finish()
    let events = runner.takeEvents()
    let failures = events.map {
      if case .overlaySaved(let failure, of: .opened) = $0 { failure } else { "?" }
    }
    #expect(failures == ["no room", nil])
  }

  @Test func `what was corrected before is asked with at the opening`() throws {
    let log = Log()
    var session = HeadlessSession(
      document: Samples.document(), size: CellSize(columns: 80, rows: 24),
      theme: try Samples.theme(),
      speakers: service(log), overlays: overlays(log, kept: Overlay(corrections: split)),
      reload: { .noticeGiven("") })
    session.run(try KeyScript("j"))
    #expect(log.all.first == "load for Bread and Letters" && log.all.last == "asked with 1")
  }

  @Test func `what could not be read of an overlay is told`() {
    let runner = runner(Log(), kept: Overlay(corrections: split))
    runner.run(.loadOverlay(.opened, Transcript()))
    runner.finish()
    let notices = runner.takeEvents().compactMap {
      if case .noticeGiven(let text) = $0 { text } else { nil }
    }
    #expect(notices == ["read in part"])
  }

  @Test func `what was corrected is kept though the reader is left at once`() {
    let log = Log()
    let runner = runner(log)
    runner.run(.loadOverlay(.opened, Transcript(title: "one")))
    runner.run(.saveOverlay(.opened, Transcript(title: "one"), Overlay(corrections: split)))
    runner.run(attribute())
    runner.stop()
    // A save needs nothing that was loaded before.
    #expect(log.all == ["save 1 for one"])
    runner.run(.saveOverlay(.opened, Transcript(title: "one"), Overlay()))
    runner.finish()
    #expect(log.all.count == 1)
  }

  @Test func `leaving waits for a save that is under way on the thread`() {
    let (began, isSaved) = (Semaphore(), Log())
    let runner = EffectRunner(
      overlays: FakeOverlays(onSave: { _, _, _ in
        began.signal()
        for _ in 0..<1000 { sched_yield() }
        isSaved.add("saved")
        return nil
      }), reload: { .noticeGiven("") })
    runner.run(.saveOverlay(.opened, Transcript(), Overlay()))
    began.wait()
    runner.stop()
    #expect(runner.isSaved(within: 60_000) && isSaved.all == ["saved"])
  }

  @Test func `leaving does not wait for who speaks, and what is saved is kept meanwhile`() {
    let (began, end, log) = (Semaphore(), Semaphore(), Log())
    let runner = EffectRunner(
      speakers: AttributionService { _ in
        began.signal()
        end.wait()
        return { _, _ in Attribution() }
      },
      overlays: FakeOverlays(
        onSave: { _, _, _ in
          log.add("saved")
          return nil
        }, onIndex: { _ in log.add("told the index") }), reload: { .noticeGiven("") })
    runner.run(attribute())
    began.wait()
    runner.run(.saveOverlay(.opened, Transcript(), Overlay()))
    runner.run(.reload(.opened))
    runner.stop()
    #expect(runner.isSaved(within: 60_000, isIndexed: true))
    #expect(log.all == ["saved", "told the index"])
    end.signal()
    let events = runner.takeEvents()
    guard case .overlaySaved(failure: nil, of: .opened)? = events.first, events.count == 1 else {
      Issue.record("\(events)")
      return
    }
  }

  @Test func `a save that does not end can be given up, and the index need not be waited for`() {
    let (end, endOfIndex) = (Semaphore(), Semaphore())
    let runner = EffectRunner(
      overlays: FakeOverlays(
        onSave: { _, _, _ in
          end.wait()
          return nil
        }, onIndex: { _ in endOfIndex.wait() }), reload: { .noticeGiven("") })
    runner.run(.saveOverlay(.opened, Transcript(), Overlay()))
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
      mode: .whenAsked, overlays: FakeOverlays(onIndex: { _ in log.add("told the index") }),
      reload: { .noticeGiven("") })
    runner.run(.saveOverlay(.opened, Transcript(), Overlay()))
    runner.run(attribute())
    runner.run(.saveOverlay(.opened, Transcript(), Overlay()))
    runner.finish()
    #expect(log.all == ["told the index"] && runner.isSaved(within: 0, isIndexed: true))
  }

  @Test func `the first frame is drawn before anything is asked`() throws {
    let log = Log()
    let effects = runner(log)
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
