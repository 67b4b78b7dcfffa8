/// Decides which full stops end a sentence.
enum SentenceEnd {
  private static let abbreviations: [StaticString] = [
    "mr", "mrs", "ms", "dr", "st", "vs", "prof", "e.g", "i.e", "no",
  ]

  /// Whether a sentence may end with a byte: `.`, `!`, `?`, and the last bytes of the full stops of
  /// Chinese and Japanese.
  static func mayEnd(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x81 || byte == 0x82 || byte == 0x9F
  }

  /// Where the next sentence starts when the stop at an offset ends one; nil when it does not.
  static func next(after stop: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    if text[stop] >= 0x80 { return isWideStop(stop, in: text) ? stop + 1 : nil }
    var offset = stop + 1
    while offset < text.count, closes(text[offset]) { offset += 1 }
    if offset < text.count {
      guard text[offset] == 0x20 || text[offset] == 0x0A else { return nil }
      offset += 1
      // A sentence does not begin in lower case.
      if offset < text.count, (0x61...0x7A).contains(text[offset]) { return nil }
    }
    return text[stop] == 0x2E && isAbbreviation(endingAt: stop, in: text) ? nil : offset
  }

  private static func closes(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D || byte == 0x2E || byte == 0x21
      || byte == 0x3F
  }

  /// `。`, `！` and `？`.
  private static func isWideStop(_ last: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard last >= 2 else { return false }
    let (first, second) = (text[last - 2], text[last - 1])
    return first == 0xE3 && second == 0x80 && text[last] == 0x82
      || first == 0xEF && second == 0xBC && (text[last] == 0x9F || text[last] == 0x81)
  }

  /// One capital letter, as in initials, or a word that is always written with a stop.
  private static func isAbbreviation(
    endingAt stop: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var start = stop
    while start > 0, stop - start < 6, text[start - 1] != 0x20 { start -= 1 }
    let length = stop - start
    if length == 1 { return (0x41...0x5A).contains(text[start]) && text[start] != 0x49 }
    return abbreviations.contains { word in
      word.utf8CodeUnitCount == length
        && (0..<length).allSatisfy { text[start + $0] | 0x20 == word.utf8Start[$0] | 0x20 }
    }
  }
}
