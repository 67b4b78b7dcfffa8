import Testing
import Transcripts

@testable import Reader

struct IssuesTests {
  private func damaged(_ count: Int) -> Transcript {
    var transcript = Transcript.talk
    transcript.issues = (1...count).map {
      Issue(byteOffset: $0 * 100, line: $0, message: "the time could not be read and was left out")
    }
    return transcript
  }

  @Test func `the status line counts what could not be read`() {
    #expect(Reading(damaged(3)).status.contains("!3"))
    #expect(!Reading().status.contains("!"))
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `issues are listed with their places`(_ columns: Int, _ rows: Int) {
    var reading = Reading(damaged(2), columns: columns, rows: rows)
    reading.press(":")
    reading.type("issues")
    reading.press("Enter")
    #expect(reading.shows("2 places could not be read"))
    #expect(reading.shows("line 2, byte 200"))
    #expect(reading.status.contains("Issues"))
    reading.press("q")
    #expect(reading.screen == .panes)
  }

  @Test func `without issues that is said`() {
    var reading = Reading()
    reading.press(":")
    reading.type("issues")
    reading.press("Enter")
    #expect(reading.status.contains("No issues: the whole file could be read"))
  }

  @Test func `the time of a word is shown where it is known`() {
    var cues = CueListBuilder()
    cues.append(start: Timecode(seconds: 1), text: "one two three".utf8)
    cues.appendWord(offset: 4, start: Timecode(seconds: 5))
    cues.appendWord(offset: 8, start: Timecode(seconds: 9))
    var reading = Reading(Transcript(cues: cues.build()))
    #expect(reading.status.contains("0:01"))
    reading.press("→ →")
    #expect(reading.word == "three" && reading.status.contains("0:09"))
  }
}
