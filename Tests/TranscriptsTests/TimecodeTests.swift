import Testing
import Transcripts

struct TimecodeTests {
  @Test(arguments: [
    (0, "0:00"), (65, "1:05"), (3599, "59:59"), (3600, "1:00:00"), (36_061, "10:01:01"),
  ])
  func `hours show only when there are any`(_ seconds: Int, _ text: String) {
    #expect(Timecode(seconds: seconds).description == text)
  }

  @Test(arguments: [(0, "0:00:00"), (65, "0:01:05"), (2427, "0:40:27"), (3600, "1:00:00")])
  func `the long form always has hours`(_ seconds: Int, _ text: String) {
    #expect(Timecode(seconds: seconds).longDescription == text)
  }

  @Test(arguments: [
    ("0:05", 5), ("61:07", 3667), ("1:01:07", 3667), ("001:01:07", 3667), ("1:60", nil),
    ("1:5", nil), ("1:005", nil), ("1:61:07", nil), ("12", nil), ("", nil), (":30", nil),
    ("1:02:", nil), ("-1:00", nil), ("1234:00", nil), ("1:1:1:1", nil), ("٣:٠٠", nil),
  ])
  func `a written time is read exactly or not at all`(_ text: String, _ seconds: Int?) {
    #expect(Timecode(text) == seconds.map { Timecode(seconds: $0) })
  }

  @Test func `milliseconds are rounded down to seconds`() {
    #expect(Timecode(milliseconds: 1999).seconds == 1)
    #expect(Timecode(milliseconds: 999) < Timecode(seconds: 1))
  }
}
