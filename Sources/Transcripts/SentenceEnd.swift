/// Decides which full stops end a sentence.
enum SentenceEnd {
  private typealias Text = UnsafeBufferPointer<UInt8>

  private static let abbreviations: [StaticString] = [
    "mr", "mrs", "ms", "dr", "st", "vs", "prof", "e.g", "i.e", "no",
  ]

  /// Where the next sentence starts when the byte at an offset, the last one of a stop, ends one; nil
  /// when it does not.
  /// - Parameter endsAtQuestions: whether a question mark before a small letter ends one, as recognisers
  ///   write questions.
  static func next(
    after stop: Int, in text: UnsafeBufferPointer<UInt8>, endsAtQuestions: Bool = true
  ) -> Int? {
    switch text[stop] {
    case 0x3F where endsAtQuestions && (stop + 1 == text.count || isSpace(text[stop + 1])):
      return stop + 1
    case 0x2E, 0x21, 0x3F: return next(afterLatin: stop, in: text)
    case 0xA6 where ends(stop, with: (0xE2, 0x80), in: text):
      return next(afterLatin: stop, in: text)
    case 0x81 where ends(stop, with: (0xEF, 0xBC), in: text),
      0x82 where ends(stop, with: (0xE3, 0x80), in: text),
      0x9F where ends(stop, with: (0xEF, 0xBC), in: text):
      return afterClosing(stop + 1, in: text)
    case 0x9F where stop >= 1 && text[stop - 1] == 0xD8,
      0xBE where stop >= 1 && text[stop - 1] == 0xCD:
      return stop + 1
    default: return nil
    }
  }

  /// Whether a byte is the last of a question mark: a Latin, Chinese, Japanese, Arabic, Greek
  /// (U+037E) or Armenian one.
  static func asks(_ last: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text[last] {
    case 0x3F: true
    case 0x9F: last >= 1 && text[last - 1] == 0xD8 || ends(last, with: (0xEF, 0xBC), in: text)
    case 0xBE: last >= 1 && text[last - 1] == 0xCD
    case 0x9E: last >= 1 && text[last - 1] == 0xD5
    default: false
    }
  }

  private static func next(afterLatin stop: Int, in text: Text) -> Int? {
    var offset = afterClosing(stop + 1, in: text)
    if offset < text.count {
      guard isSpace(text[offset]) else { return nil }
      offset += 1
      // A sentence does not begin in lower case.
      if offset < text.count, (0x61...0x7A).contains(text[offset]) { return nil }
    }
    return text[stop] == 0x2E && isAbbreviation(endingAt: stop, in: text) ? nil : offset
  }

  /// The offset after more stops and what closes quotations and brackets.
  private static func afterClosing(_ start: Int, in text: Text) -> Int {
    var offset = start
    while offset < text.count, let length = closing(at: offset, in: text) { offset += length }
    return offset
  }

  /// The bytes of the mark at an offset; nil where it closes nothing.
  private static func closing(at offset: Int, in text: Text) -> Int? {
    switch text[offset] {
    case 0x22, 0x27, 0x29, 0x5D, 0x2E, 0x21, 0x3F: return 1
    case 0xC2: return offset + 1 < text.count && text[offset + 1] == 0xBB ? 2 : nil
    case 0xE2, 0xE3, 0xEF:
      guard offset + 2 < text.count else { return nil }
      let mark =
        UInt32(text[offset]) << 16 | UInt32(text[offset + 1]) << 8
        | UInt32(text[offset + 2])
      return wideClosing.contains(mark) ? 3 : nil
    default: return nil
    }
  }

  /// `’`, `“` (which closes in German), `”`, `›`, `」`, `』`, `）`, as their bytes.
  private static let wideClosing: [UInt32] = [
    0xE28099, 0xE2809C, 0xE2809D, 0xE280BA, 0xE3808D, 0xE3808F, 0xEFBC89,
  ]

  private static func ends(_ last: Int, with lead: (UInt8, UInt8), in text: Text) -> Bool {
    last >= 2 && text[last - 2] == lead.0 && text[last - 1] == lead.1
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  /// One capital letter, as in initials, or a word that is always written with a stop; `No.` only
  /// before a number.
  private static func isAbbreviation(endingAt stop: Int, in text: Text) -> Bool {
    var start = stop
    while start > 0, stop - start < 6, !isSpace(text[start - 1]) { start -= 1 }
    let length = stop - start
    if length == 1 { return (0x41...0x5A).contains(text[start]) && text[start] != 0x49 }
    let isAlways = abbreviations.contains { word in
      word.utf8CodeUnitCount == length
        && (0..<length).allSatisfy { text[start + $0] | 0x20 == word.utf8Start[$0] | 0x20 }
    }
    guard isAlways, text[start] | 0x20 == 0x6E else { return isAlways }
    return stop + 2 < text.count && (0x30...0x39).contains(text[stop + 2])
  }
}
