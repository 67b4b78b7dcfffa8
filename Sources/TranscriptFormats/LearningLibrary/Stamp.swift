/// A written time: `0:04`, `61:07`, `1:01:07`, `00:00:04`.
///
/// Seconds have exactly two digits below 60, so `14:25300 pages` is 14:25 and "300 pages"; the same
/// holds for minutes after hours. The first field has one to three digits.
struct Stamp {
  var seconds: Int
  /// The index just after the last digit.
  var end: Int

  /// Reads the stamp whose first digit is at an index.
  init?(_ text: ByteView, at start: Int) {
    var colon = start
    while colon < start + 4, text.isDigit(colon) { colon += 1 }
    self.init(text, digits: start..<colon)
  }

  /// Reads the stamp whose first field is known.
  @inline(__always)
  init?(_ text: ByteView, digits: Range<Int>) {
    guard 1...3 ~= digits.count, Self.isField(text, digits.upperBound) else { return nil }
    var first = 0
    for i in digits { first = first * 10 + Int(text[i] &- 0x30) }
    let second = Self.field(text, digits.upperBound)
    end = digits.upperBound + 3
    seconds = first * 60 + second
    if Self.isField(text, end) {
      seconds = first * 3600 + second * 60 + Self.field(text, end)
      end += 3
    }
  }

  /// Whether a colon and two digits below 60 stand at an index.
  @inline(__always)
  static func isField(_ text: ByteView, _ i: Int) -> Bool {
    text[i] == 0x3A && text[i + 1] &- 0x30 < 6 && text.isDigit(i + 2)
  }

  @inline(__always)
  private static func field(_ text: ByteView, _ i: Int) -> Int {
    Int(text[i + 1] &- 0x30) * 10 + Int(text[i + 2] &- 0x30)
  }
}
