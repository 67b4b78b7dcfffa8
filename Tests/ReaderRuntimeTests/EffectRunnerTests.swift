import Glibc
import Reader
import Synchronization
import TestSupport
import TranscriptSearch
import Testing
import Transcripts

@testable import ReaderRuntime

struct EffectRunnerTests {
  private let haystack = Haystack(
    text: Array("bread and salt and bread".utf8), headings: [], paragraphStarts: [0])

  private func pattern(_ words: String) throws -> Pattern {
    .words(try #require(Needle(words)))
  }

  private func scan(_ revision: Int, _ words: String) throws -> Effect {
    .scan(.opened, revision: revision, pattern: try pattern(words), haystack: haystack)
  }

  private func runner() -> EffectRunner {
    EffectRunner(mode: .whenAsked, reload: { .noticeGiven("again") })
  }

  private func revisions(_ events: [Event]) -> [Int] {
    events.compactMap {
      if case .scanFinished(let revision, _, of: .opened) = $0 { revision } else { nil }
    }
  }

  @Test func `a scan posts its matches with its revision`() throws {
    let runner = runner()
    runner.run(try scan(7, "bread"))
    #expect(!runner.isIdle)
    runner.finish()
    let events = runner.takeEvents()
    guard case .scanFinished(7, let matches, of: .opened) = events.first else {
      Issue.record("no result")
      return
    }
    #expect(matches.count == 2 && events.count == 1 && runner.isIdle)
  }

  @Test func `a newer scan takes the place of one that waits`() throws {
    let runner = runner()
    runner.run(try scan(1, "bread"))
    runner.run(try scan(2, "salt"))
    runner.finish()
    #expect(revisions(runner.takeEvents()) == [2])
  }

  @Test func `a scan that was cancelled posts nothing`() throws {
    let runner = runner()
    runner.run(try scan(1, "bread"))
    runner.run(.cancelScan)
    runner.finish()
    #expect(runner.isIdle)
  }

  @Test func `a runner that was stopped takes nothing on`() throws {
    let runner = runner()
    runner.stop()
    runner.run(.reload(.opened))
    runner.finish()
    #expect(runner.isIdle)
  }

  @Test func `notes that are not written are told as something that was not saved`() {
    let runner = EffectRunner(mode: .whenAsked, reload: { .noticeGiven("again") })
    runner.run(.exportNotes(path: "a.md", Transcript(), Attribution(), Overlay()))
    runner.stop()
    let notices = runner.takeNotices()
    #expect(notices.map(\.text) == ["Notes cannot be exported here"])
    #expect(notices.map(\.isFailure) == [true])
  }

  @Test func `notes are written even when the reader is left, and it is told how that went`() {
    let written = Mutex<[String]>([])
    let runner = EffectRunner(
      mode: .whenAsked, reload: { .noticeGiven("again") },
      exportNotes: { _, _, overlay, path in
        written.withLock { $0.append("\(path) \(overlay.notes.count)") }
        return ("1 note is in \(path)", true)
      })
    let overlay = Overlay(notes: [Note(places: nil, quote: "bread")])
    runner.run(.exportNotes(path: "a.md", Transcript(), Attribution(), overlay))
    runner.stop()
    #expect(written.withLock { $0 } == ["a.md 1"])
    guard case .noticeGiven("1 note is in a.md")? = runner.takeEvents().first else {
      Issue.record("nothing is told")
      return
    }
  }

  @Test func `a transcript is written with the speakers as they are after all corrections`() {
    let written = Mutex<[String]>([])
    let service = AttributionService { _ in
      { corrections, _ in
        Attribution(speakers: corrections.isEmpty ? [] : [Speaker(name: "Ida")])
      }
    }
    let runner = EffectRunner(
      mode: .whenAsked, speakers: service, reload: { .noticeGiven("again") },
      exportTranscript: { export, attribution in
        written.withLock { $0 += [export.path] + attribution.speakers.compactMap(\.name) }
        return ("written", true)
      })
    let overlay = Overlay(corrections: [.rename(from: "A", to: "Ida")])
    runner.run(
      .exportTranscript(
        .opened,
        TranscriptExport(
          path: "a.vtt", transcript: Transcript(), format: "text", overlay: overlay)))
    runner.stop()
    #expect(written.withLock { $0 } == ["a.vtt", "Ida"])
  }

  @Test func `words that go to the terminal too late are not told as sent`() throws {
    let folder = try TemporaryFolder()
    for (home, sentence) in [
      (folder.path, "No clipboard here: see ~/.local/state/lectern/copied.txt for the words"),
      ("", "Not copied: the reader was left before"),
    ] {
      let variables = ["PATH": "/", "HOME": home, "TERM": "xterm"]
      let runner = EffectRunner(
        mode: .whenAsked, reload: { .noticeGiven("again") },
        clipboard: { Clipboard(environment: { variables[$0] }) })
      runner.stop()
      #expect(runner.copy(CopiedText("ropes", name: "the words")) == nil)
      #expect(runner.takeNotices().map(\.text) == [sentence])
    }
  }

  @Test func `the thread does the work, wakes the owner, and ends`() throws {
    let posted = Semaphore()
    let caller = pthread_self()
    let isElsewhere = Atomic(false)
    let runner = EffectRunner(
      reload: {
        isElsewhere.store(pthread_equal(caller, pthread_self()) == 0, ordering: .relaxed)
        return .noticeGiven("again")
      }, wake: { posted.signal() })
    runner.run(try scan(3, "salt"))
    posted.wait()
    runner.run(.reload(.opened))
    posted.wait()
    let events = runner.takeEvents()
    #expect(events.count == 2 && revisions(events) == [3])
    let wasElsewhere = isElsewhere.load(ordering: .relaxed)
    #expect(wasElsewhere)
    runner.stop()
  }

  private final class Done: Sendable {
    let words = Mutex<[String]>([])
    var all: [String] { words.withLock { $0 } }
  }

  /// Writes down what a library is asked for, in words.
  private func library(_ done: Done) -> LibraryRequestHandler {
    { request, _, _ in
      let word =
        switch request {
        case .list: "list"
        case .search(_, let query, _): "search \(query)"
        case .archive: "archive"
        case .catchUp: "catch up"
        default: "?"
        }
      done.words.withLock { $0.append(word) }
      return [.noticeGiven(word)]
    }
  }

  private let effects: [Effect] = [
    .library(.catchUp), .library(.search(revision: 1, query: "one", limit: 9)), .library(.list),
    .library(.archive(ContentHash([1]), true)),
    .library(.search(revision: 2, query: "two", limit: 9)), .library(.catchUp),
  ]

  @Test func `only the newest search of the library is done, and the background comes last`() {
    let done = Done()
    let runner = EffectRunner(
      mode: .whenAsked, library: library(done), reload: { .noticeGiven("") })
    for effect in effects { runner.run(effect) }
    runner.finish()
    #expect(done.all == ["list", "archive", "search two", "catch up"])
  }

  @Test func `on leaving what is durable is done, and the rest is not`() {
    let done = Done()
    let runner = EffectRunner(
      mode: .whenAsked, library: library(done), reload: { .noticeGiven("") })
    for effect in effects { runner.run(effect) }
    runner.stop()
    #expect(done.all == ["archive"] && runner.takeNotices().map(\.text) == ["archive"])
  }

  @Test func `what is replaced while it runs posts nothing`() {
    let (began, end, posted) = (Semaphore(), Semaphore(), Semaphore())
    let runner = EffectRunner(
      library: { request, isCancelled, post in
        guard case .search(let revision, _, _) = request else { return [] }
        if revision == 1 {
          began.signal()
          end.wait()
          post(.noticeGiven("on the way"))
        }
        return [.noticeGiven("\(revision) \(isCancelled())")]
      }, reload: { .noticeGiven("") }, wake: { posted.signal() })
    runner.run(.library(.search(revision: 1, query: "one", limit: 9)))
    began.wait()
    runner.run(.library(.search(revision: 2, query: "two", limit: 9)))
    end.signal()
    posted.wait()
    #expect(runner.takeNotices().map(\.text) == ["2 false"])
    runner.stop()
  }
}
