import Testing
import Transcripts

@testable import TranscriptFormats

struct CueStampTests {
  private func milliseconds(_ stamp: String, exactly: Bool) -> Int? {
    Array(stamp.utf8).withUnsafeBufferPointer { buffer in
      let text = ByteView(buffer)
      let read = exactly ? CueStamp(exactly: text, at: 0) : CueStamp(loosely: text, at: 0)
      return read.flatMap { $0.end == text.count ? $0.time.milliseconds : nil }
    }
  }

  @Test(arguments: [
    ("00:00.000", 0), ("01:02.345", 62_345), ("00:01:02.345", 62_345), ("0:00:01.000", 1000),
    ("59:59.999", 3_599_999), ("100:00:00.000", 360_000_000), ("000:00:01.000", 1000),
  ])
  func `a time of the specification is read`(_ stamp: String, _ expected: Int) {
    #expect(milliseconds(stamp, exactly: true) == expected)
    #expect(milliseconds(stamp, exactly: false) == expected)
  }

  @Test(arguments: [
    "", "0", "00", "00:00", "00:00:00", "0:00.000", "000:00.000", "00:0.000", "00:000.000",
    "00:00.00", "00:00.0000", "00:00,000", "00:60.000", "60:00.000", "00:60:00.000",
    "00:00:60.000", "00:0:00.000", "00::00.000", "00.00.000", ":00:00.000", "-00:01.000",
    "00:00:00:000", "٠٠:٠٠.٠٠٠",
  ])
  func `any other is no time of the specification`(_ stamp: String) {
    #expect(milliseconds(stamp, exactly: true) == nil)
  }

  @Test(arguments: [true, false])
  func `endless digits are a late time`(_ exactly: Bool) {
    let stamp = String(repeating: "9", count: 1000) + ":00:00.000"
    #expect(milliseconds(stamp, exactly: exactly) ?? 0 > 86_400_000)
    #expect(milliseconds("0." + String(repeating: "9", count: 1000), exactly: false) == 1000)
  }
}
