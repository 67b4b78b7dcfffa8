import Transcripts

/// A time, or a range of times, that stands in a line of text: `0:12`, `[00:00:12]`, `(0:12.500)`,
/// `[00:00.000 --> 00:05.000]`, `[0.00s -> 5.20s]`, `0:12 - 0:15`, `[0:12](https://…&t=12s)`.
struct LineStamp {
  /// Milliseconds.
  var start: Int
  var end: Int?
  /// With the brackets.
  var range: Range<Int>
  var isBracketed: Bool
  /// Whether it is more than minutes and seconds, which is what times of day look like.
  var isExact: Bool
  /// Whether an arrow without brackets stands between two times, as in files of captions.
  var isCaptionTiming = false
  /// Whether the start was below zero, and is zero here.
  var isNegative = false

  /// Reads a time that starts at an index, with a digit, a minus or an opening bracket, and ends
  /// before `end`.
  init?(_ text: ByteView, at index: Int, _ end: Int) {
    let opening = text[index]
    isBracketed = opening == 0x5B || opening == 0x28
    var i = isBracketed ? Self.skippingBlanks(text, index + 1, end) : index
    if text[i] == 0x2D {
      // A minus, unless it is the dash of a list.
      isNegative = true
      i += 1
    }
    let clock = Self.time(text, at: i)
    guard let first = clock ?? (isBracketed ? Self.seconds(text, at: i) : nil) else { return nil }
    let isInSeconds = clock == nil
    if isNegative, !isBracketed, !first.isExact { return nil }
    (start, i, isExact) = (isNegative ? 0 : first.milliseconds, first.end, first.isExact)
    if let (second, isArrow) = Self.secondTime(text, after: i, end), isArrow || !isInSeconds {
      (self.end, i, isExact) = (second.milliseconds, second.end, true)
      isCaptionTiming = isArrow && !isBracketed
    } else if isInSeconds {
      return nil
    }
    if isBracketed {
      i = Self.skippingBlanks(text, i, end)
      guard text[i] == (opening == 0x5B ? 0x5D : 0x29) else { return nil }
      i += 1
      if text.has("(http", at: i) { i = WrappedStamp.endOfAddress(text, i) ?? i }
    }
    guard i <= end else { return nil }
    range = index..<i
  }

  private static func secondTime(
    _ text: ByteView, after index: Int, _ end: Int
  ) -> (time: Time, isArrow: Bool)? {
    var i = skippingBlanks(text, index, end)
    let dash = i
    while text[i] == 0x2D || text[i] == 0x3E { i += 1 }
    if i == dash, text.has("–", at: i) || text.has("—", at: i) { i += 3 }
    guard i > dash, i - dash <= 3 else { return nil }
    let isArrow = text[i - 1] == 0x3E
    i = skippingBlanks(text, i, end)
    if let second = time(text, at: i) { return (second, isArrow) }
    guard isArrow, let second = seconds(text, at: i) else { return nil }
    return (second, isArrow)
  }

  private struct Time {
    var milliseconds: Int
    var end: Int
    var isExact: Bool

    init(_ reading: ClockReading) {
      (milliseconds, end) = (reading.milliseconds, reading.end)
      isExact = reading.fields == 3 || reading.hasFraction
    }
  }

  /// `m:ss` or `h:mm:ss` with a fraction, or `0:0:5.32`; a fourth field, frames at a rate that
  /// nothing tells, is skipped.
  private static func time(_ text: ByteView, at index: Int) -> Time? {
    if text[index + 2] == 0x3B { return dropFrameTime(text, at: index) }
    let range = index..<text.count
    guard !text.isDigit(index - 1), let reading = text.time(in: range, padded) else {
      return text.time(in: range, unpadded).map(Time.init)
    }
    var time = Time(reading)
    if !reading.hasFraction, reading.fields == 3, text[time.end] == 0x3A,
      text.isDigit(time.end + 1), text.isDigit(time.end + 2)
    {
      time.end += 3
    }
    return text.isDigit(time.end) ? nil : time
  }

  /// `00;00;05;12`, as editors of film count with drop frames; the frames are skipped.
  private static func dropFrameTime(_ text: ByteView, at index: Int) -> Time? {
    var clock: [UInt8] = []
    for field in 0..<4 {
      let i = index + field * 3
      guard text.isDigit(i), text.isDigit(i + 1), field == 3 || text[i + 2] == 0x3B else {
        return nil
      }
      if field < 3 { clock += [text[i], text[i + 1], field < 2 ? 0x3A : 0] }
    }
    guard !text.isDigit(index + 11),
      let reading = clock.withUnsafeBufferPointer({ ClockReader.time(in: $0, 0..<8, .plain) }),
      reading.fields == 3
    else { return nil }
    var time = Time(reading)
    time.end = index + 11
    return time
  }

  /// `5.20s` or `5.20`, as scripts around faster-whisper print times.
  private static func seconds(_ text: ByteView, at index: Int) -> Time? {
    guard var reading = text.time(in: index..<text.count, secondsOnly) else { return nil }
    if text[reading.end] == 0x73 { reading.end += 1 }
    return Time(reading)
  }

  private static let padded: ClockDialect = {
    var dialect = ClockDialect.precise
    dialect.fractionDigits = 0...Int.max
    return dialect
  }()

  /// The dialect of Teams.
  private static let unpadded: ClockDialect = {
    var dialect = ClockDialect(fields: 3...3)
    (dialect.firstDigits, dialect.laterDigits) = (1...2, 1...2)
    (dialect.fractionDigits, dialect.fractionMarks) = (1...Int.max, .point)
    return dialect
  }()

  private static let secondsOnly: ClockDialect = {
    var dialect = ClockDialect(fields: 1...1)
    dialect.firstDigits = 1...6
    (dialect.fractionDigits, dialect.fractionMarks) = (1...Int.max, .point)
    return dialect
  }()

  private static func skippingBlanks(_ text: ByteView, _ index: Int, _ end: Int) -> Int {
    var i = index
    while i < end, text[i] == 0x20 || text[i] == 0x09 { i += 1 }
    return i
  }
}
