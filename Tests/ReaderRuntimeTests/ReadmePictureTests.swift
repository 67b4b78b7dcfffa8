import Glibc
import Reader
import SpeakerAttribution
import TerminalCells
import Testing
import Transcripts

@testable import ReaderRuntime

/// The picture in the README is what `lectern screen` prints.
struct ReadmePictureTests {
  private static let path =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/README.md"
  private static let mark = "<!-- screen: "

  /// The screen of the welcome transcript at the size and behind the keys that a mark names.
  private func screen(_ words: Substring) throws -> String {
    if words.hasPrefix("library ") { return try library(words.dropFirst("library ".count)) }
    let parts = words.split(separator: " ", maxSplits: 1)
    var session = HeadlessSession(
      document: try DocumentSource.welcome.open().document,
      size: try #require(CellSize(String(parts[0]))), theme: try Samples.theme(),
      speakers: AttributionService { transcript in
        let attributor = SpeakerAttributor(transcript)
        return { attributor.attribution(corrections: $0, options: $1) }
      },
      reload: { .noticeGiven("") })
    session.run(try KeyScript(parts.count > 1 ? String(parts[1]) : ""))
    return session.surface.text
  }

  /// The screen of a small library at a size.
  private func library(_ size: Substring) throws -> String {
    let shelf = Self.shelf
    let session = HeadlessSession(
      state: ReaderState(librarySize: try #require(CellSize(String(size)))),
      theme: try Samples.theme(),
      library: { request, _, _ in
        if case .list = request { [.libraryLoaded(shelf, problem: nil)] } else { [] }
      },
      reload: { .noticeGiven("") })
    return session.surface.text
  }

  private static let shelf = [
    ("Ropes, and Who Ties Them", ["Ida Voss", "Rúna Aas"], "2025-11-02", 3725, 64, 5),
    ("What the Oven Knows", ["Odile Marchand"], "2025-08-19", 2410, 100, 2),
    ("How Bees Decide", ["Maren Holt", "Ilja Brandt"], "2024-05-02", 5102, 12, 0),
    ("A Bridge at Half Past Four", ["Tamsin Vale"], "2024-01-30", 1860, nil, 0),
  ].enumerated().map { number, talk in
    ShelvedDocument(
      hash: ContentHash(digest: [UInt8](repeating: UInt8(number), count: 32)), name: "talk.vtt",
      title: talk.0, people: talk.1, date: talk.2, added: "2026-01-0\(9 - number)T10:00:00Z",
      duration: Timecode(seconds: talk.3), percentRead: talk.4, notes: talk.5)
  }

  @Test func `the picture in the README is the reader's screen`() throws {
    let text = String(decoding: try FileBytes.read(path: Self.path, limit: 1 << 20), as: UTF8.self)
    var drawn = ""
    var rest = Substring(text)
    var pictures = 0
    while let mark = rest.firstRange(of: Self.mark),
      let end = rest[mark.upperBound...].firstRange(of: " -->")
    {
      let fence = try #require(rest[end.upperBound...].firstRange(of: "```text\n"))
      let close = try #require(rest[fence.upperBound...].firstRange(of: "\n```"))
      drawn += rest[..<fence.upperBound] + (try screen(rest[mark.upperBound..<end.lowerBound]))
      rest = rest[close.lowerBound...]
      pictures += 1
    }
    drawn += rest
    #expect(pictures > 0)
    if getenv("RECORD_README").map({ String(cString: $0) }) == "1" {
      let file = try #require(fopen(Self.path, "w"))
      defer { fclose(file) }
      fputs(drawn, file)
    } else {
      #expect(text == drawn, "record it with RECORD_README=1")
    }
  }
}
