import Glibc
import TestSupport
import Testing
import TranscriptLibrary
import Transcripts

/// Programs that save overlays are killed in the middle of it.
struct KillTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var store: OverlayStore { OverlayStore(DataDirectory(path: folder.path("data"))) }
  private let hash = ContentHash([])

  private func writer(_ name: String) throws -> ChildProcess {
    try ChildProcess(
      [try Program.path("overlay-writer"), folder.path("data"), name],
      environment: Program.environment(folder), folder: folder.path)
  }

  /// Waits for a number of steps, kills the program in the next one, and counts the saves that have
  /// ended.
  private func killed(_ child: ChildProcess, after steps: Int) throws -> Int {
    let deadline = Deadline()
    var told = ""
    while told.utf8.count < steps {
      var byte: UInt8 = 0
      try deadline.wait(for: child.output, "a step of the writer")
      guard read(child.output, &byte, 1) == 1 else { throw Trouble("the writer has ended") }
      told.unicodeScalars.append(Unicode.Scalar(byte))
    }
    #expect(child.killAtOnce() == 128 + SIGKILL)
    told += try Program.readAll(child.output, deadline)
    return told.count { $0 == "e" }
  }

  private func quotes(_ name: String) throws -> [String] {
    let loaded = try store.load(hash, Transcript())
    #expect(loaded.setAside == nil)
    return loaded.overlay.notes.map(\.quote).filter { $0.hasPrefix(name) }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 9, 16, 25, 36, 49, 100])
  func `an overlay is whole and has every save that had ended, whenever its writer is killed`(
    steps: Int
  ) throws {
    let ended = try killed(try writer("one"), after: steps)
    let kept = try quotes("one")
    #expect(kept == kept.indices.map { "one \($0)" })
    #expect(kept.count == ended || kept.count == ended + 1, "\(kept.count) of \(ended)")
    // Nothing that it left behind is in the way of the next one.
    #expect(try killed(try writer("two"), after: 3) >= 1)
    #expect(try quotes("one") == kept)
    #expect(try quotes("two").first == "two 0")
  }

  @Test func `two programs that save one overlay lose nothing of each other's`() throws {
    let (one, two) = (try writer("one"), try writer("two"))
    let ended = (try killed(one, after: 40), try killed(two, after: 60))
    #expect(ended.0 >= 19 && ended.1 >= 29)
    #expect(Set(try quotes("one")).isSuperset(of: (0..<ended.0).map { "one \($0)" }))
    #expect(Set(try quotes("two")).isSuperset(of: (0..<ended.1).map { "two \($0)" }))
  }
}
