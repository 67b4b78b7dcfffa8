extension CueList {
  /// The sentence that holds a text offset, clipped to a range, without white space around it.
  ///
  /// Words without full stops are one sentence.
  /// - Complexity: O(n) in the length of the range.
  public func sentence(at textOffset: Int, in range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<text.count)
    var (start, end) = (range.lowerBound, range.upperBound)
    text.withUnsafeBufferPointer { text in
      for offset in range {
        guard let next = SentenceEnd.next(after: offset, in: text) else { continue }
        guard next <= textOffset else { return end = min(end, next) }
        start = max(start, next)
      }
    }
    while start < end, Self.isSpace(text[start]) { start += 1 }
    while end > start, Self.isSpace(text[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
}
