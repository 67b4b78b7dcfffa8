/// The lines of a text as trimmed ranges, empty ones included; made as they are asked for.
struct TextLines: Sequence, IteratorProtocol {
  private let text: ByteView
  private var start: Int
  private let end: Int

  init(_ text: ByteView, _ range: Range<Int>) {
    self.text = text
    (start, end) = (range.lowerBound, range.upperBound)
  }

  mutating func next() -> Range<Int>? {
    guard start < end else { return nil }
    let lineEnd = text.endOfLine(start, end)
    defer { start = lineEnd + (text[lineEnd] == 0x0D && text[lineEnd + 1] == 0x0A ? 2 : 1) }
    return text.trimmed(start..<lineEnd)
  }
}
