import Transcripts

/// A stamp of a line or of a word in LRC: `[01:02.34]`, `<01:02.345>`.
struct LyricStamp {
  var milliseconds: Int
  /// The index after the closing bracket.
  var end: Int
  /// `[01:02.34]` rather than `[01:02]` or `[01:02:34]`, which other formats have too.
  var hasPoint: Bool
  /// `[01:02:03.45]`
  var hasHours: Bool
  /// Whether it was below zero, and is zero here.
  var isNegative: Bool

  /// Nil when no stamp starts at an index.
  /// - Parameter withHours: whether `[00:01:02]` is a minute and two seconds, rather than one
  ///   second and two hundredths.
  init?(_ text: ByteView, at index: Int, _ end: Int, withHours: Bool) {
    guard let close = Self.close(text[index]),
      text.isDigit(index + 1) || text[index + 1] == 0x2D
    else { return nil }
    let inside = index + 1..<min(end, index + 24)
    guard let last = text.firstIndex(of: close, in: inside) else { return nil }
    let range = index + 1..<last
    hasPoint = text.firstIndex(of: 0x2E, in: range) != nil
    let minutes = withHours ? nil : Self.whole(text, range, fields: 2)
    guard let found = minutes ?? Self.whole(text, range, fields: 3) else { return nil }
    (milliseconds, self.end) = (max(0, found.milliseconds), last + 1)
    isNegative = found.isNegative
    hasHours = found.fields == 3 && found.hasFraction
  }

  private static func close(_ open: UInt8) -> UInt8? {
    switch open {
    case 0x5B: 0x5D
    case 0x3C: 0x3E
    default: nil
    }
  }

  /// A stamp that takes a whole range.
  private static func whole(
    _ text: ByteView, _ range: Range<Int>, fields: Int
  ) -> ClockReading? {
    var cursor = StampCursor(text, range, mostFields: fields)
    guard let stamp = cursor.stamp(), stamp.fields > 1 else { return nil }
    cursor.skipSpace()
    return cursor.at == range.upperBound ? stamp : nil
  }
}
