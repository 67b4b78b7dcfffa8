import CUTF8Proc

/// What two texts are compared by: the words in them, folded, and the starts of long words.
///
/// A word that is bent (`detect`, `detection`) mostly keeps its first letters, in any language that
/// bends its words at the end, and so does a name that was misheard. Scripts without spaces have no
/// words to see; there each pair of neighbouring characters is one.
struct TermScanner {
  struct Term {
    /// Bytes of the text.
    var range: Range<Int>
    /// A number for the whole word.
    var word: UInt64
    /// One for its first letters; nil for a word that has no more.
    var stem: UInt64?
  }

  private let folding = CodePointFolding(isExact: false)
  private var word = Word()
  /// The character before, where a script without spaces is written.
  private var neighbour: (scalar: Int32, start: Int)?

  /// Hands out the terms of a part of a text, in order.
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

  /// One code point becomes any number of letters.
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

  /// Letters, the marks that belong to them, and digits.
  private static func isLetter(_ scalar: Int32) -> Bool {
    let category = UInt32(utf8proc_category(scalar).rawValue)
    return (UTF8PROC_CATEGORY_LU.rawValue...UTF8PROC_CATEGORY_NO.rawValue).contains(category)
  }

  /// Thai, Lao, Burmese and Khmer; Chinese, Japanese and, whose words end in particles, Korean.
  private static func isWrittenWithoutSpaces(_ scalar: Int32) -> Bool {
    switch scalar {
    case 0x0E00..<0x0F00, 0x1000..<0x10A0, 0x1780..<0x1800, 0x2E80..<0xA4D0, 0xAC00..<0xD7B0,
      0xF900..<0xFB00, 0x20000..<0x32000:
      true
    default: false
    }
  }
}

/// A word as far as it was read: FNV-1a, 64 bits, over its scalars.
private struct Word {
  /// Letters of the start that counts.
  private static let stemLength = 5

  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private var stem: UInt64 = 0
  private var count = 0
  private var start = 0

  mutating func add(_ scalar: UInt32, at offset: Int) {
    if count == 0 { start = offset }
    hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3
    count += 1
    // No word is its own start.
    if count == Self.stemLength { stem = ~hash }
  }

  /// Nil for a word without letters.
  func term(upTo end: Int) -> TermScanner.Term? {
    guard count > 0 else { return nil }
    return TermScanner.Term(
      range: start..<max(start, end), word: hash, stem: count > Self.stemLength ? stem : nil)
  }
}
