import Transcripts

/// The words of a transcript for attribution: runs between white space, with the features of their
/// letters, their punctuation and their place in the captions.
package struct SpokenText: Sendable {
  /// One run of text between white space.
  package struct Word: Hashable, Sendable {
    /// Text offsets, with the punctuation around the word.
    package var range: Range<Int>
    package var cue: Int
    /// Lower case, without punctuation around it; apostrophes are straight. Empty for a run of
    /// punctuation alone.
    package var key: String
    package var isCapitalised: Bool
    /// Whether the caption starts with it.
    package var startsCue: Bool
    /// The mark that ends a sentence here, or a comma; 0 for none.
    package var mark: UInt8
  }

  package let words: [Word]
  /// Whether the text has enough sentence ends to rely on.
  package let isPunctuated: Bool
  /// Whether capital letters tell names from other words.
  package let isCased: Bool

  package init(_ cues: CueList) {
    var words: [Word] = []
    words.reserveCapacity(cues.text.count / 5)
    var (ends, capitals) = (0, 0)
    for cue in 0..<cues.count {
      let line = cues.textRange(cue)
      var (start, startsCue) = (line.lowerBound, true)
      while start < line.upperBound {
        guard cues.text[start] > 0x20 else {
          start += 1
          continue
        }
        var end = start
        while end < line.upperBound, cues.text[end] > 0x20 { end += 1 }
        let word = Self.word(start..<end, of: cues.text, cue: cue, startsCue: startsCue)
        if word.endsSentence { ends += 1 }
        if word.isCapitalised, word.key != "i", !word.key.hasPrefix("i'") { capitals += 1 }
        words.append(word)
        (start, startsCue) = (end, false)
      }
    }
    self.words = words
    isPunctuated = ends * 100 >= words.count
    isCased = capitals * 100 >= words.count
  }

  private static func word(
    _ range: Range<Int>, of text: [UInt8], cue: Int, startsCue: Bool
  ) -> Word {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, !isLetter(text[low]) { low += 1 }
    while high > low, !isLetter(text[high - 1]) { high -= 1 }
    let isCapitalised = low < high && (0x41...0x5A).contains(text[low])
    var key = String(decoding: text[low..<high], as: UTF8.self)
    if !key.utf8.allSatisfy({ ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) }) {
      key = String(key.lowercased().map { $0 == "’" ? "'" : $0 })
    }
    return Word(
      range: range, cue: cue, key: key,
      isCapitalised: isCapitalised || startsWithUpperCase(key, text, low, high),
      startsCue: startsCue, mark: mark(text[range]))
  }

  private static func startsWithUpperCase(
    _ key: String, _ text: [UInt8], _ low: Int, _ high: Int
  ) -> Bool {
    guard low < high, text[low] >= 0xC3 else { return false }
    return String(decoding: text[low..<high], as: UTF8.self).first?.isUppercase ?? false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// The last of `.?!,` after the word, quotes and brackets aside. An ellipsis is `_`, a dash that
  /// breaks off is `-`.
  private static func mark(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    var rest = bytes
    while let last = rest.last, [0x22, 0x27, 0x29, 0x5D].contains(last) { rest.removeLast() }
    guard let last = rest.last else { return 0 }
    if rest.count > 1, last == 0x2E, rest[rest.endIndex - 2] == 0x2E { return UInt8(ascii: "_") }
    if rest.count > 1, last == 0x2D, rest[rest.endIndex - 2] == 0x2D { return UInt8(ascii: "-") }
    // … — – and the full-width stops of Chinese and Japanese.
    if rest.count > 2 {
      switch Array(rest.suffix(3)) {
      case [0xE2, 0x80, 0xA6]: return UInt8(ascii: "_")
      case [0xE2, 0x80, 0x94], [0xE2, 0x80, 0x93]: return UInt8(ascii: "-")
      case [0xE3, 0x80, 0x82]: return UInt8(ascii: ".")
      case [0xEF, 0xBC, 0x9F]: return UInt8(ascii: "?")
      case [0xEF, 0xBC, 0x81]: return UInt8(ascii: "!")
      default: break
      }
    }
    return [0x2E, 0x3F, 0x21, 0x2C].contains(last) ? last : 0
  }
}

extension SpokenText.Word {
  package var endsSentence: Bool {
    [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "_")].contains(mark)
  }
  package var endsQuestion: Bool { mark == UInt8(ascii: "?") }
}
