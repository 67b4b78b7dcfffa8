import Transcripts

/// The line above a cue's text that says from when to when it is shown.
struct BlockTiming {
  /// What stands between the two stamps.
  enum Separator { case arrow, comma }

  var start: Timecode
  var end: Timecode?

  /// Nil for a line that is no timing. What stands behind the stamps, such as coordinates, is
  /// passed over.
  @inline(__always)
  init?(_ text: ByteView, _ line: Range<Int>, _ separator: Separator) {
    // Words do not start like this, and most lines are words.
    let first = text[line.lowerBound]
    guard first < 0x3A || first >= 0x80 else { return nil }
    self.init(separator, text, line)
  }

  private init?(_ separator: Separator, _ text: ByteView, _ line: Range<Int>) {
    var cursor = StampCursor(text, line, takesComma: separator == .arrow)
    guard let start = cursor.stamp() else { return nil }
    guard separator == .arrow ? cursor.passArrow() : cursor.passComma() else { return nil }
    let end = cursor.stamp()
    // `10 -> 20` and `at 3:30 ->` are words.
    let isClock = start.parts == 3 || start.parts == 2 && end != nil
    let isSeconds = start.hasFraction && end?.hasFraction == true
    guard isClock || isSeconds, end != nil || separator == .arrow else { return nil }
    self.start = Timecode(milliseconds: start.milliseconds)
    self.end = end.map { Timecode(milliseconds: $0.milliseconds) }
  }
}
