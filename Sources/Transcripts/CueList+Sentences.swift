extension CueList {
  /// The sentences in a range of text offsets, in order, without the spaces between them.
  ///
  /// A range without full stops is one sentence.
  /// - Complexity: O(n) in the length of the range.
  public func sentences(in range: Range<Int>) -> [Range<Int>] {
    let range = range.clamped(to: 0..<text.count)
    var sentences: [Range<Int>] = []
    text.withUnsafeBufferPointer { text in
      var start = range.lowerBound
      func end(at next: Int) {
        let next = min(next, range.upperBound)
        var last = next
        while start < last, Self.isSpace(text[start]) { start += 1 }
        while last > start, Self.isSpace(text[last - 1]) { last -= 1 }
        if last > start { sentences.append(start..<last) }
        start = next
      }
      for offset in range where offset >= start {
        if let next = SentenceEnd.next(after: offset, in: text) { end(at: next) }
      }
      end(at: range.upperBound)
    }
    return sentences
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  /// Whether a range of text offsets has a question mark of any script.
  /// - Complexity: O(n) in the length of the range.
  public func asks(in range: Range<Int>) -> Bool {
    text.withUnsafeBufferPointer { text in
      range.clamped(to: 0..<text.count).contains { SentenceEnd.asks($0, in: text) }
    }
  }
}
