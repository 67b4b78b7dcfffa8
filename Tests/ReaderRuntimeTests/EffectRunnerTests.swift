import Glibc
import Reader
import Synchronization
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

  private func runner() -> EffectRunner {
    EffectRunner(mode: .whenAsked, reload: { .noticeGiven("again") })
  }

  private func revisions(_ events: [Event]) -> [Int] {
    events.compactMap { if case .scanFinished(let revision, _) = $0 { revision } else { nil } }
  }

  @Test func `a scan posts its matches with its revision`() throws {
    let runner = runner()
    runner.scan(revision: 7, pattern: try pattern("bread"), haystack: haystack)
    #expect(!runner.isIdle)
    runner.finish()
    let events = runner.takeEvents()
    guard case .scanFinished(7, let matches) = events.first else {
      Issue.record("no result")
      return
    }
    #expect(matches.count == 2 && events.count == 1 && runner.isIdle)
  }

  @Test func `a newer scan takes the place of one that waits`() throws {
    let runner = runner()
    runner.scan(revision: 1, pattern: try pattern("bread"), haystack: haystack)
    runner.scan(revision: 2, pattern: try pattern("salt"), haystack: haystack)
    runner.finish()
    #expect(revisions(runner.takeEvents()) == [2])
  }

  @Test func `a scan that was cancelled posts nothing`() throws {
    let runner = runner()
    runner.scan(revision: 1, pattern: try pattern("bread"), haystack: haystack)
    runner.cancelScan()
    runner.finish()
    #expect(runner.isIdle)
  }

  @Test func `a runner that was stopped takes nothing on`() throws {
    let runner = runner()
    runner.stop()
    runner.reload()
    runner.finish()
    #expect(runner.isIdle)
  }

  @Test func `notes are written even when the reader is left, and it is told how that went`() {
    let written = Mutex<[String]>([])
    let runner = EffectRunner(
      mode: .whenAsked, reload: { .noticeGiven("again") },
      exportNotes: { _, _, overlay, path in
        written.withLock { $0.append("\(path) \(overlay.bookmarks.count)") }
        return "1 note is in \(path)"
      })
    let overlay = Overlay(bookmarks: [Bookmark(places: nil, quote: "bread")])
    runner.exportNotes(to: "a.md", Transcript(), Attribution(), overlay)
    runner.stop()
    #expect(written.withLock { $0 } == ["a.md 1"])
    guard case .noticeGiven("1 note is in a.md")? = runner.takeEvents().first else {
      Issue.record("nothing is told")
      return
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
    runner.scan(revision: 3, pattern: try pattern("salt"), haystack: haystack)
    posted.wait()
    runner.reload()
    posted.wait()
    let events = runner.takeEvents()
    #expect(events.count == 2 && revisions(events) == [3])
    let wasElsewhere = isElsewhere.load(ordering: .relaxed)
    #expect(wasElsewhere)
    runner.stop()
  }
}
