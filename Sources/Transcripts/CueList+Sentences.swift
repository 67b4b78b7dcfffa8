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
        if let next = SentenceEnd.next(after: offset, of: text) { end(at: next) }
      }
      end(at: range.upperBound)
    }
    return sentences
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  /// Whether a range of text offsets has a question mark: a Latin, Chinese, Japanese, Arabic, Greek
  /// (U+037E) or Armenian one.
  /// - Complexity: O(n) in the length of the range.
  public func asks(in range: Range<Int>) -> Bool {
    range.clamped(to: 0..<text.count).contains { offset in
      text[offset] == 0x3F || SentenceEnd.isForeignQuestionMark(text, endingAt: offset)
    }
  }
}

extension SentenceEnd {
  /// Where the next sentence starts when the byte at an offset ends one; nil when it does not.
  ///
  /// A question mark ends one even before a small letter, as recognisers write them.
  fileprivate static func next(after offset: Int, of text: UnsafeBufferPointer<UInt8>) -> Int? {
    switch text[offset] {
    case 0x2E, 0x21, 0x81, 0x82: return next(after: offset, in: text)
    case 0x3F:
      let isLast = offset + 1 == text.count || text[offset + 1] == 0x20 || text[offset + 1] == 0x0A
      return isLast ? offset + 1 : next(after: offset, in: text)
    case 0x9F where isArabicQuestionMark(text, endingAt: offset): return offset + 1
    case 0x9F: return next(after: offset, in: text)
    case 0xBE where isGreekQuestionMark(text, endingAt: offset): return offset + 1
    default: return nil
    }
  }

  fileprivate static func isForeignQuestionMark(_ text: [UInt8], endingAt offset: Int) -> Bool {
    guard text[offset] == 0x9F || text[offset] == 0xBE || text[offset] == 0x9E else { return false }
    return text.withUnsafeBufferPointer { text in
      isArabicQuestionMark(text, endingAt: offset) || isGreekQuestionMark(text, endingAt: offset)
        || offset >= 1 && text[offset - 1] == 0xD5 && text[offset] == 0x9E
        || offset >= 2 && text[offset - 2] == 0xEF && text[offset - 1] == 0xBC
          && text[offset] == 0x9F
    }
  }

  private static func isArabicQuestionMark(
    _ text: UnsafeBufferPointer<UInt8>, endingAt offset: Int
  ) -> Bool {
    offset >= 1 && text[offset - 1] == 0xD8 && text[offset] == 0x9F
  }

  private static func isGreekQuestionMark(
    _ text: UnsafeBufferPointer<UInt8>, endingAt offset: Int
  ) -> Bool {
    offset >= 1 && text[offset - 1] == 0xCD && text[offset] == 0xBE
  }
}
