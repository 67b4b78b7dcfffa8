import CUTF8Proc

/// The division of a text into terms, by which texts are compared: folded words, and the starts of
/// long words.
///
/// An inflected or derived word (`detect`, `detection`) mostly keeps its first letters in languages
/// with suffixes, and so does a misheard name. Scripts without spaces do not show their words;
/// there each pair of neighbouring characters is a term.
struct TermScanner {
  /// A word of the text.
  struct Term {
    /// The range of text offsets.
    var range: Range<Int>
    /// The hash of the whole word.
    var word: UInt64
    /// The hash of its first letters; nil for a word that has no more letters than these.
    var stem: UInt64?
  }

  private let folding = CodePointFolding(isExact: false)
  private var word = Word()
  /// The previous character, if it is of a script without spaces.
  private var neighbour: (scalar: Int32, start: Int)?

  /// Calls `body` with the terms of a part of a text, in order.
  static func scan(
    _ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, _ body: (Term) -> Void
  ) {
    guard let base = text.baseAddress else { return }
    var scanner = TermScanner()
    var position = range.lowerBound
    while position < range.upperBound {
      let start = position
      let byte = text[start]
      if byte < 0x80 {
        position += 1
        scanner.take(ascii: byte, at: start, body)
        continue
      }
      var scalar: Int32 = 0
      position += max(1, utf8proc_iterate(base + start, range.upperBound - start, &scalar))
      scanner.take(scalar, in: start..<position, body)
    }
    scanner.endWord(at: range.upperBound, body)
  }

  private mutating func take(ascii byte: UInt8, at offset: Int, _ body: (Term) -> Void) {
    neighbour = nil
    switch byte {
    case 0x30...0x39, 0x61...0x7A: word.add(UInt32(byte), at: offset)
    case 0x41...0x5A: word.add(UInt32(byte | 0x20), at: offset)
    default: endWord(at: offset, body)
    }
  }

  /// Folds a code point, which may become any number of letters, and reads these.
  private mutating func take(_ scalar: Int32, in range: Range<Int>, _ body: (Term) -> Void) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: CodePointFolding.limit + 1) { buffer in
      guard let scalars = buffer.baseAddress, scalar >= 0 else { return }
      for index in 0..<folding.fold(scalar, into: scalars) {
        take(folded: scalars[index], in: range, body)
      }
    }
  }

  private mutating func take(
    folded scalar: Int32, in range: Range<Int>, _ body: (Term) -> Void
  ) {
    guard Self.isLetter(scalar), Self.isWrittenWithoutSpaces(scalar) else {
      neighbour = nil
      guard Self.isLetter(scalar) else { return endWord(at: range.lowerBound, body) }
      return word.add(UInt32(bitPattern: scalar), at: range.lowerBound)
    }
    endWord(at: range.lowerBound, body)
    if let neighbour {
      word.add(UInt32(bitPattern: neighbour.scalar), at: neighbour.start)
      word.add(UInt32(bitPattern: scalar), at: range.lowerBound)
      endWord(at: range.upperBound, body)
    }
    neighbour = (scalar, range.lowerBound)
  }

  private mutating func endWord(at end: Int, _ body: (Term) -> Void) {
    guard let term = word.term(upTo: end) else { return }
    body(term)
    word = Word()
  }

  /// Whether a scalar is a letter, a mark or a digit.
  private static func isLetter(_ scalar: Int32) -> Bool {
    let category = UInt32(utf8proc_category(scalar).rawValue)
    return (UTF8PROC_CATEGORY_LU.rawValue...UTF8PROC_CATEGORY_NO.rawValue).contains(category)
  }

  /// Whether a scalar is of a script without spaces: Thai, Lao, Burmese, Khmer, Chinese or
  /// Japanese. Korean counts, too, because particles are attached to its words.
  private static func isWrittenWithoutSpaces(_ scalar: Int32) -> Bool {
    switch scalar {
    case 0x0E00..<0x0F00, 0x1000..<0x10A0, 0x1780..<0x1800, 0x2E80..<0xA4D0, 0xAC00..<0xD7B0,
      0xF900..<0xFB00, 0x20000..<0x32000:
      true
    default: false
    }
  }
}

/// A word while it is read, with its 64-bit FNV-1a hash over scalars.
private struct Word {
  /// The number of letters in the start of a word.
  private static let stemLength = 5

  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private var stem: UInt64 = 0
  private var count = 0
  private var start = 0

  mutating func add(_ scalar: UInt32, at offset: Int) {
    if count == 0 { start = offset }
    hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3
    count += 1
    // Inverted, so that the start of a word never equals a word.
    if count == Self.stemLength { stem = ~hash }
  }

  /// The term of the word; nil for a word without letters.
  func term(upTo end: Int) -> TermScanner.Term? {
    guard count > 0 else { return nil }
    return TermScanner.Term(
      range: start..<max(start, end), word: hash, stem: count > Self.stemLength ? stem : nil)
  }
}
