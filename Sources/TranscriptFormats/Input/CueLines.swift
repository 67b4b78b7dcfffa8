/// The lines of a text one by one, whether LF, CR or CRLF ends them.
struct CueLines {
  let text: ByteView
  /// The start of the next line; it may be set back to where a line started.
  var position = 0
  /// Whether any line ends with CR or CRLF.
  let hasReturns: Bool

  init(_ text: ByteView) {
    self.text = text
    hasReturns = text.firstIndex(of: 0x0D, in: 0..<text.count) != nil
  }

  /// The next line without its line break; nil at the end of the text. A line break that ends the
  /// text starts no further line.
  @inline(__always)
  mutating func next() -> Range<Int>? {
    guard position < text.count else { return nil }
    let start = position
    let end =
      hasReturns
      ? text.endOfLine(start, text.count)
      : text.firstIndex(of: 0x0A, in: start..<text.count) ?? text.count
    position = end + (text[end] == 0x0D && text[end + 1] == 0x0A ? 2 : 1)
    return start..<end
  }
}

extension ByteView {
  /// Copies the lines of a range with LF between them, whatever is between them here.
  func copyLines(_ range: Range<Int>, to bytes: inout [UInt8]) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = endOfLine(start, range.upperBound)
      if start > range.lowerBound { bytes.append(0x0A) }
      bytes.append(contentsOf: self.bytes(start..<end))
      start = end + (self[end] == 0x0D && self[end + 1] == 0x0A ? 2 : 1)
    }
  }

  /// The index of the first `-->` in a range.
  func firstArrow(in range: Range<Int>) -> Int? {
    var start = range.lowerBound + 2
    while start < range.upperBound, let tip = firstIndex(of: 0x3E, in: start..<range.upperBound) {
      if self[tip - 1] == 0x2D, self[tip - 2] == 0x2D { return tip - 2 }
      start = tip + 1
    }
    return nil
  }
}
