import Testing
import Transcripts

@testable import TranscriptFormats

struct DescriptionChaptersTests {
  private func titles(_ lines: [String], duration: Int = 7200) -> [String] {
    let sections = DescriptionChapters.sections(
      of: lines.joined(separator: "\n"), duration: Timecode(seconds: duration))
    return sections.map { "\($0.start) \($0.title)" }
  }

  @Test(arguments: [
    ("1:00 Clay", "1:00 Clay"), ("01:00 - Clay", "1:00 Clay"), ("• [1:00] Clay", "1:00 Clay"),
    ("▶ 1:00 | Clay (wet)", "1:00 Clay (wet)"), ("(00:01:00) Clay", "1:00 Clay"),
    ("2. 1:00 Clay", "1:00 Clay"), ("1:00 – 1:30 Clay", "1:00 Clay"), ("1:00: Clay", "1:00 Clay"),
    ("🧱 1:00 2 bricks", "1:00 2 bricks"), ("1:00 At the kiln", "1:00 At the kiln"),
    ("1:01:00 Clay", "1:01:00 Clay"),
  ])
  func `a time in front of a title is a chapter`(_ line: String, _ expected: String) {
    let found = titles(["0:00 Start", line, "1:30:00 End"])
    #expect(found == ["0:00 Start", expected, "1:30:00 End"])
  }

  @Test(arguments: [
    ("Clay 1:00", "1:00 Clay"), ("2. Clay - 1:00", "1:00 2. Clay"), ("Clay (1:00)", "1:00 Clay"),
    ("Clay 1:00  (wet)", "1:00 Clay (wet)"), ("Clay: 1:00", "1:00 Clay"),
  ])
  func `a time behind a title is a chapter`(_ line: String, _ expected: String) {
    #expect(
      titles(["Start 0:30", line, "End 1:30:00"]) == ["0:30 Start", expected, "1:30:00 End"])
  }

  @Test(arguments: [
    ["Every day at 10:30 and 18:00.", "Scale 3:2, 9:16", "John 3:16"], ["0:00 Alone"], [],
    ["10:30 Breakfast", "18:00 Supper"], ["Doors 10:30 am", "Start at 11:00", "End 12:00 pm"],
    ["10:30 am a", "11:00 AM b", "1:00 pm c"],
    ["https://example.org/?t=0:00", "x=1:00", "v2:00"], ["12:345 a", "1:2 b", "0:99 c"],
  ])
  func `times of the day, ratios and addresses are no chapters`(_ lines: [String]) {
    #expect(titles(lines) == [])
  }

  @Test func `chapters ascend, and end with the recording`() {
    #expect(
      titles(["0:00 A", "2:00 B", "1:00 C", "2:00 D", "3:00 E", "9:00 F"], duration: 300)
        == ["0:00 A", "2:00 B", "3:00 E"])
  }
}
