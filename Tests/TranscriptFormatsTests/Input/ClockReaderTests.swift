import Testing
import Transcripts

@testable import TranscriptFormats

/// One table for all that read times of the clock: the milliseconds that each makes of a text, nil
/// where the text as a whole is no time for it.
struct ClockReaderTests {
  /// `Timecode(_:)`, the captions of WebVTT that are written loosely, SubRip, the lines of a text,
  /// the times that a page shows, and the members of JSON.
  struct Row {
    var text: String
    var expected: [Int?]

    init(
      _ text: String, plain: Int?, caption: Int?, subtitle: Int?, line: Int?, shown: Int?,
      member: Int?
    ) {
      self.text = text
      expected = [plain, caption, subtitle, line, shown, member]
    }

    init(_ text: String, all: Int?) {
      self.init(
        text, plain: all, caption: all, subtitle: all, line: all, shown: all, member: all)
    }

    /// For what has a fraction.
    init(_ text: String, precise: Int?) {
      self.init(
        text, plain: nil, caption: precise, subtitle: precise, line: precise, shown: precise,
        member: precise)
    }
  }

  static let rows: [Row] = [
    Row("0:12", all: 12_000), Row("61:07", all: 3_667_000), Row("1:02:03", all: 3_723_000),
    Row("001:01:07", all: 3_667_000),
    // A fraction is rounded half up to the millisecond and carried.
    Row("00:05.3", precise: 5300), Row("00:00:01.25", precise: 1250),
    Row("00:00:01,500", precise: 1500), Row("00:05.0004", precise: 5000),
    Row("00:05.0005", precise: 5001), Row("00:05.9994", precise: 5999),
    Row("00:05.9999", precise: 6000), Row("00:59.9999", precise: 60_000),
    Row("59:59,9999", precise: 3_600_000), Row("0:00.000499999", precise: 0),
    // A time below zero.
    Row(
      "-00:00:05", plain: nil, caption: -5000, subtitle: -5000, line: 0, shown: -5000,
      member: -5000),
    Row(
      "-0:05", plain: nil, caption: -5000, subtitle: -5000, line: nil, shown: -5000, member: -5000),
    Row(
      "00:-16:-47,-300", plain: nil, caption: nil, subtitle: -1_007_300, line: nil, shown: nil,
      member: nil),
    Row("--0:01", all: nil), Row("+0:01", all: nil),
    // Fields of one digit, or of sixty and more.
    Row("0:5", plain: nil, caption: 5000, subtitle: 5000, line: nil, shown: nil, member: 5000),
    Row(
      "0:0:5.32", plain: nil, caption: 5320, subtitle: 5320, line: 5320, shown: nil, member: 5320),
    Row(
      "1:60", plain: nil, caption: nil, subtitle: 120_000, line: nil, shown: nil, member: 120_000),
    Row(
      "1:61:07", plain: nil, caption: nil, subtitle: 7_267_000, line: nil, shown: nil,
      member: 7_267_000),
    Row(
      "1234:00", plain: nil, caption: 74_040_000, subtitle: 74_040_000, line: nil, shown: nil,
      member: 74_040_000),
    // Seconds alone.
    Row("7.38", plain: nil, caption: 7380, subtitle: 7380, line: nil, shown: nil, member: nil),
    Row("12", plain: nil, caption: 12_000, subtitle: 12_000, line: nil, shown: nil, member: nil),
    Row("3.5s", plain: nil, caption: nil, subtitle: nil, line: nil, shown: nil, member: 3500),
    // Other marks.
    Row(
      "00：00：01，5", plain: nil, caption: 1500, subtitle: 1500, line: nil, shown: nil, member: nil),
    Row(
      "00:00:01:500", plain: nil, caption: nil, subtitle: 1500, line: nil, shown: nil, member: nil),
    Row(
      "00 : 00 : 01 , 5", plain: nil, caption: nil, subtitle: 1500, line: nil, shown: nil,
      member: nil),
    // What has no digits in its place.
    Row("", all: nil), Row(":30", all: nil), Row("1:", all: nil), Row("1:02:", all: nil),
    Row(
      "1:1:1:1", plain: nil, caption: nil, subtitle: 3_661_100, line: nil, shown: nil, member: nil),
    Row("-", all: nil), Row("x", all: nil),
    Row(
      "1:-2:3", plain: nil, caption: nil, subtitle: -3_723_000, line: nil, shown: nil, member: nil),
    Row("0:05.", all: nil), Row(".5", all: nil), Row("٣:٠٠", all: nil),
  ]

  @Test(arguments: rows.indices)
  func `each format reads a time of the clock in its dialect`(_ index: Int) {
    let row = Self.rows[index]
    let read = Self.read(row.text)
    #expect(read == row.expected, "\(row.text)")
  }

  @Test func `endless digits are a late time or none`() {
    let nines = String(repeating: "9", count: 1000)
    for text in [
      nines, "\(nines):00", "\(nines):00:00.0", "0:\(nines)", "\(nines):\(nines):\(nines)",
    ] {
      for time in Self.read(text) { #expect(time ?? .max > 86_400_000, "\(text.count)") }
    }
    #expect(Self.read("0:00.\(nines)") == [nil, 1000, 1000, 1000, nil, 1000])
  }

  private static func read(_ text: String) -> [Int?] {
    Array(text.utf8).withUnsafeBufferPointer { buffer in
      let view = ByteView(buffer)
      let caption = CueStamp(loosely: view, at: 0)
      var cursor = StampCursor(view, 0..<view.count)
      let subtitle = cursor.stamp()
      let line = LineStamp(view, at: 0, view.count)
      return [
        Timecode(text)?.milliseconds,
        caption?.end == view.count ? caption?.time.milliseconds : nil,
        subtitle?.end == view.count ? subtitle?.milliseconds : nil,
        line?.range.upperBound == view.count ? line?.start : nil,
        ShownTime.read(text)?.milliseconds, Timecode(clock: text)?.milliseconds,
      ]
    }
  }
}
