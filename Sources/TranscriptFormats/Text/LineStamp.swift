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

  /// Reads what starts at an index, a digit or an opening bracket, and ends in front of `end`.
  init?(_ text: ByteView, at index: Int, _ end: Int) {
    let opening = text[index]
    isBracketed = opening == 0x5B || opening == 0x28
    var i = isBracketed ? Self.skippingBlanks(text, index + 1, end) : index
    let isInSeconds: Bool
    if let first = Self.time(text, at: i) {
      (start, i, isExact, isInSeconds) = (first.milliseconds, first.end, first.isExact, false)
    } else if isBracketed, let first = Self.seconds(text, at: i) {
      (start, i, isExact, isInSeconds) = (first.milliseconds, first.end, true, true)
    } else {
      return nil
    }
    if let (second, isArrow) = Self.secondTime(text, behind: i, end),
      isArrow || !isInSeconds
    {
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
    _ text: ByteView, behind index: Int, _ end: Int
  ) -> (time: (milliseconds: Int, end: Int, isExact: Bool), isArrow: Bool)? {
    var i = skippingBlanks(text, index, end)
    let dash = i
    while text[i] == 0x2D || text[i] == 0x3E { i += 1 }
    if i == dash, text.has("–", at: i) || text.has("—", at: i) { i += 3 }
    guard i > dash, i - dash <= 3 else { return nil }
    let isArrow = text[i - 1] == 0x3E
    i = skippingBlanks(text, i, end)
    if let second = time(text, at: i) { return (second, isArrow) }
    guard isArrow, let second = seconds(text, at: i) else { return nil }
    return ((second.milliseconds, second.end, true), isArrow)
  }

  /// `m:ss` or `h:mm:ss` with a fraction; a fourth field, frames at a rate that nothing tells, is
  /// passed over.
  private static func time(
    _ text: ByteView, at index: Int
  ) -> (milliseconds: Int, end: Int, isExact: Bool)? {
    if let time = dropFrameTime(text, at: index) { return time }
    guard let stamp = Stamp(text, at: index), !text.isDigit(index - 1) else {
      return unpaddedTime(text, at: index)
    }
    var (milliseconds, end) = (stamp.seconds * 1000, stamp.end)
    let hasHours = end - index > 6
    if text[end] == 0x3A, hasHours, text.isDigit(end + 1), text.isDigit(end + 2) { end += 3 }
    if text[end] == 0x2E || text[end] == 0x2C, let fraction = fraction(text, at: end + 1) {
      (milliseconds, end) = (milliseconds + fraction.milliseconds, fraction.end)
      return (milliseconds, end, true)
    }
    guard !text.isDigit(end) else { return nil }
    return (milliseconds, end, hasHours)
  }

  /// `00;00;05;12`, as editors of film count with drop frames; the frames are passed over.
  private static func dropFrameTime(
    _ text: ByteView, at index: Int
  ) -> (milliseconds: Int, end: Int, isExact: Bool)? {
    var seconds = 0
    for field in 0..<4 {
      let i = index + field * 3
      guard text.isDigit(i), text.isDigit(i + 1), field == 3 || text[i + 2] == 0x3B else {
        return nil
      }
      let value = Int(text[i] &- 0x30) * 10 + Int(text[i + 1] &- 0x30)
      guard field == 0 || field == 3 || value < 60 else { return nil }
      if field < 3 { seconds = seconds * 60 + value }
    }
    return text.isDigit(index + 11) ? nil : (seconds * 1000, index + 11, true)
  }

  /// `5.20s` or `5.20`, as scripts around faster-whisper print times.
  private static func seconds(
    _ text: ByteView, at index: Int
  ) -> (milliseconds: Int, end: Int)? {
    var (seconds, i) = (0, index)
    while i - index < 6, text.isDigit(i) {
      seconds = seconds * 10 + Int(text[i] &- 0x30)
      i += 1
    }
    guard i > index, text[i] == 0x2E, let fraction = fraction(text, at: i + 1) else { return nil }
    let end = text[fraction.end] == 0x73 ? fraction.end + 1 : fraction.end
    return (seconds * 1000 + fraction.milliseconds, end)
  }

  /// `0:0:5.32`, as Teams writes times.
  private static func unpaddedTime(
    _ text: ByteView, at index: Int
  ) -> (milliseconds: Int, end: Int, isExact: Bool)? {
    var (seconds, i) = (0, index)
    for field in 0..<3 {
      let start = i
      var value = 0
      while i - start < 2, text.isDigit(i) {
        value = value * 10 + Int(text[i] &- 0x30)
        i += 1
      }
      guard i > start, field == 0 || value < 60, text[i] == (field == 2 ? 0x2E : 0x3A) else {
        return nil
      }
      seconds = seconds * 60 + value
      i += 1
    }
    return fraction(text, at: i).map { (seconds * 1000 + $0.milliseconds, $0.end, true) }
  }

  /// One to three digits behind a decimal point, or more, which are cut.
  private static func fraction(
    _ text: ByteView, at index: Int
  ) -> (milliseconds: Int, end: Int)? {
    var (milliseconds, unit, i) = (0, 100, index)
    while text.isDigit(i) {
      milliseconds += Int(text[i] &- 0x30) * unit
      unit /= 10
      i += 1
    }
    return i > index ? (milliseconds, i) : nil
  }

  private static func skippingBlanks(_ text: ByteView, _ index: Int, _ end: Int) -> Int {
    var i = index
    while i < end, text[i] == 0x20 || text[i] == 0x09 { i += 1 }
    return i
  }
}
