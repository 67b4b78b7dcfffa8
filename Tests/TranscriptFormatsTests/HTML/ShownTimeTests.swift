import Testing
import Transcripts

@testable import TranscriptFormats

struct ShownTimeTests {
  @Test(arguments: [
    ("0:12", 12_000), (" [1:02:03] ", 3_723_000), ("(00:00:01.25)", 1250), ("61:07", 3_667_000),
    ("0:01,5", 1500), ("0:00.0009", 1),
  ])
  func `a clock time is read`(_ text: String, _ milliseconds: Int) {
    #expect(ShownTime.read(text) == Timecode(milliseconds: milliseconds))
  }

  @Test(arguments: [
    "", "12", "0:1", "0:60", ":12", "1:", "1:2:3:04", "1234:00", "0:12.", "0:12 pm", "a:12",
    "0:00.0123456789", "2024-05-01", "12:٠٢",
  ])
  func `anything else is none`(_ text: String) {
    #expect(ShownTime.read(text) == nil)
  }

  @Test(arguments: [
    ("PT1H2M3S", 3_723_000), ("PT12.5S", 12_500), ("PT0S", 0), ("PT", 0), ("P1D", nil),
    ("PT5", nil), ("PTS", nil), ("PT1e9S", nil), ("PT99999999H", nil), ("PT1.2.3S", nil),
  ])
  func `a duration is read`(_ text: String, _ milliseconds: Int?) {
    #expect(ShownTime.readDuration(text)?.milliseconds == milliseconds)
  }
}
