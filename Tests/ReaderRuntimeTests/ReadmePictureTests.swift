import Glibc
import Reader
import SpeakerAttribution
import TerminalCells
import Testing

@testable import ReaderRuntime

/// The picture in the README is what `lectern screen` prints.
struct ReadmePictureTests {
  private static let path =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/README.md"
  private static let mark = "<!-- screen: "

  /// The screen of the welcome transcript at the size and behind the keys that a mark names.
  private func screen(_ words: Substring) throws -> String {
    let parts = words.split(separator: " ", maxSplits: 1)
    var session = HeadlessSession(
      document: try DocumentSource.welcome.open().document,
      size: try #require(CellSize(String(parts[0]))), theme: try Samples.theme(),
      speakers: AttributionService { transcript in
        let attributor = SpeakerAttributor(transcript)
        return { attributor.attribution(corrections: $0) }
      },
      reload: { .noticeGiven("") })
    session.run(try KeyScript(parts.count > 1 ? String(parts[1]) : ""))
    return session.surface.text
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
