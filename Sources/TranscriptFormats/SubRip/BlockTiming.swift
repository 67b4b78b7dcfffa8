import Transcripts

/// The line above a cue's text that says from when to when it is shown.
struct BlockTiming {
  /// The mark between the two stamps.
  enum Separator { case arrow, comma }

  var start: Timecode
  var end: Timecode?
  /// Whether a time was below zero, and is zero here.
  private(set) var hasNegative = false
  /// The words after the stamps, unless they are coordinates or settings.
  var words: Range<Int>?

  private init(start: Timecode, end: Timecode?) { (self.start, self.end) = (start, end) }

  /// Nil for a line that is no timing.
  @inline(__always)
  init?(_ text: ByteView, _ line: Range<Int>, _ separator: Separator) {
    // Words do not start like this, and indices are shorter than any timing.
    let first = text[line.lowerBound]
    guard first < 0x3A || first >= 0x80, line.count >= 7 else { return nil }
    // Two stamps of one length, the hours of two digits or three.
    let length = (line.count - 5) / 2
    if separator == .arrow, line.count & 1 == 1, length &- 12 < 2, length >= 12,
      text.has(" --> ", at: line.lowerBound + length),
      let start = Self.plainStamp(text, line.lowerBound, length),
      let end = Self.plainStamp(text, line.lowerBound + length + 5, length)
    {
      self.init(start: start, end: end)
    } else {
      self.init(separator, text, line)
    }
  }

  /// `hh:mm:ss,mmm` or `hhh:mm:ss,mmm`, the forms that nearly all stamps of SubRip have.
  @inline(__always)
  private static func plainStamp(_ text: ByteView, _ index: Int, _ length: Int) -> Timecode? {
    guard let base = text.base, index >= 0, index + length <= text.count else { return nil }
    // From the last two digits of the hours on.
    let p = base + index + length - 12
    guard p[2] == 0x3A, p[5] == 0x3A, p[8] == 0x2C || p[8] == 0x2E else { return nil }
    var offence: UInt8 = 0
    @inline(__always)
    func digit(_ i: Int) -> Int {
      let value = p[i] &- 0x30
      offence = max(offence, value)
      return Int(value)
    }
    let hours = (length > 12 ? digit(-1) * 100 : 0) + digit(0) * 10 + digit(1)
    let seconds = (hours * 60 + digit(3) * 10 + digit(4)) * 60 + digit(6) * 10 + digit(7)
    let thousandths = digit(9) * 100 + digit(10) * 10 + digit(11)
    return offence < 10 ? Timecode(milliseconds: seconds * 1000 + thousandths) : nil
  }

  private init?(_ separator: Separator, _ text: ByteView, _ line: Range<Int>) {
    var cursor = StampCursor(text, line, takesComma: separator == .arrow)
    guard let start = cursor.stamp() else { return nil }
    let isWhole = start.fields == 3 && start.hasFraction
    guard separator == .arrow ? cursor.passArrow() : cursor.passComma(orPoint: isWhole) else {
      return nil
    }
    let end = cursor.stamp()
    // `10 -> 20` and `at 3:30 ->` are words.
    let isClock = end.map { $0.fields > 1 && start.fields > 1 } ?? (start.fields == 3)
    let isSeconds = start.hasFraction && end?.hasFraction == true
    guard isClock || isSeconds else { return nil }
    let rest = text.trimmed(cursor.at..<line.upperBound)
    if separator == .comma {
      // A table's rows may start with times too.
      guard end != nil, rest.isEmpty, start.fields == 3 || isSeconds else { return nil }
    }
    self.init(
      start: Timecode(milliseconds: max(0, start.milliseconds)),
      end: end.map { Timecode(milliseconds: max(0, $0.milliseconds)) })
    hasNegative = start.isNegative || end?.isNegative == true
    words = rest.isEmpty || Self.areSettings(text, rest) ? nil : rest
  }

  /// `X1:40 …` or `align:start …`
  private static func areSettings(_ text: ByteView, _ rest: Range<Int>) -> Bool {
    var i = rest.lowerBound
    while text.isLetter(i) || text.isDigit(i) { i += 1 }
    return text[i] == 0x3A && i + 1 < rest.upperBound && text.spaceLength(at: i + 1) == 0
  }
}
