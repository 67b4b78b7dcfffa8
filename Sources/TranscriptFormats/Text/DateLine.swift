import Transcripts

/// A line that says when a meeting was and how long it took: `Tue, Mar 5, 2024 10:00AM • 24:15`.
struct DateLine {
  private(set) var duration: Timecode?
  /// ISO 8601.
  private(set) var date: String?

  private static let months: [StaticString] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Nil for any other line.
  init?(_ text: ByteView, _ line: Range<Int>) {
    guard line.count <= 80 else { return nil }
    if let dot = line.first(where: { text.has("•", at: $0) }) {
      let start = text.skippingSpace(dot + 3, line.upperBound)
      duration = text.time(in: start..<line.upperBound, .plain).map {
        Timecode(milliseconds: $0.milliseconds)
      }
    }
    var start = line.lowerBound
    // A day of the week; titles hold dates, too, but do not start with them.
    if let comma = text.firstIndex(of: 0x2C, in: start..<min(start + 10, line.upperBound)) {
      start = text.skippingSpace(comma + 1, line.upperBound)
    }
    date = Self.date(text, at: start) ?? Self.date(text, at: line.lowerBound)
    if duration == nil, date == nil { return nil }
  }

  /// `Mar 5, 2024`, `March 5 2024` or `2024-03-05`.
  static func date(_ text: ByteView, at index: Int) -> String? {
    if text.isDigit(index) {
      guard let year = number(text, index, digits: 4...4), text[year.end] == 0x2D,
        let month = number(text, year.end + 1, digits: 2...2), text[month.end] == 0x2D,
        let day = number(text, month.end + 1, digits: 2...2)
      else { return nil }
      return iso(year.value, month.value, day.value)
    }
    guard let month = months.firstIndex(where: { text.hasFolded($0, at: index) }) else {
      return nil
    }
    var i = index
    while text.isLetter(i) || text[i] == 0x2E || text[i] == 0x20 { i += 1 }
    guard let day = number(text, i, digits: 1...2) else { return nil }
    i = day.end
    while text[i] == 0x2C || text[i] == 0x20 { i += 1 }
    guard let year = number(text, i, digits: 4...4) else { return nil }
    return iso(year.value, month + 1, day.value)
  }

  private static func number(
    _ text: ByteView, _ index: Int, digits: ClosedRange<Int>
  ) -> (value: Int, end: Int)? {
    var (value, i) = (0, index)
    while text.isDigit(i), i - index < digits.upperBound {
      value = value * 10 + Int(text[i] &- 0x30)
      i += 1
    }
    return digits.contains(i - index) && !text.isDigit(i) ? (value, i) : nil
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard 1...12 ~= month, 1...31 ~= day, year >= 1000 else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
