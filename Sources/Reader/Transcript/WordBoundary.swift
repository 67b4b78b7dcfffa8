import TerminalCells

/// Words as the cursor steps through them: the runs between spaces; in scripts without spaces,
/// each wide character.
enum WordBoundary {
  /// The start of the word after an offset, or the offset itself in the last word.
  static func next(in text: [UInt8], from offset: Int) -> Int {
    var sawSpace = false
    var isFirst = true
    for glyph in GlyphIterator(text, in: offset..<text.count) {
      let isSpace = glyph.scalar == 0x20
      if !isFirst, glyph.width > 0, !isSpace, sawSpace || glyph.isWideByItself {
        return glyph.offset
      }
      sawSpace = sawSpace || isSpace
      isFirst = false
    }
    return offset
  }

  /// The start of the word at an offset, or of the one before when it is there already.
  static func previous(in text: [UInt8], from offset: Int) -> Int {
    var start = offset
    while start > 0, isSpace(text[start - 1]) { start -= 1 }
    if start == 0 { return offset == 0 ? 0 : firstWord(in: text) }
    let runStart = self.runStart(in: text, before: start)
    let lastWide = GlyphIterator(text, in: runStart..<start).filter { $0.isWideByItself }.last
    return max(runStart, lastWide?.offset ?? runStart)
  }

  /// The most bytes of a word on either side of the cursor.
  private static let longest = 200

  /// The bytes of the word that an offset is in, without the punctuation around it; in scripts
  /// without spaces, of the character.
  static func word(in text: [UInt8], at offset: Int) -> Range<Int> {
    guard offset < text.count else { return offset..<offset }
    var glyphs = GlyphIterator(text, in: offset..<text.count)
    if let glyph = glyphs.next(), glyph.isWideByItself {
      return glyph.offset..<glyph.offset + glyph.length
    }
    var end = offset
    while end < text.count, end - offset < longest, !isSpace(text[end]) { end += 1 }
    var start = offset
    while start > 0, offset - start < longest, !isSpace(text[start - 1]) { start -= 1 }
    while start < end {
      if isPunctuation(text[start]) {
        start += 1
      } else if start + 3 <= end, isTypographic(text, at: start) {
        start += 3
      } else {
        break
      }
    }
    while end > start {
      if isPunctuation(text[end - 1]) {
        end -= 1
      } else if end - 3 >= start, isTypographic(text, at: end - 3) {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  /// The start of the word that an offset is in, with the punctuation before it; in scripts
  /// without spaces, of the character.
  static func start(in text: [UInt8], at offset: Int) -> Int {
    let word = word(in: text, at: offset)
    var glyphs = GlyphIterator(text, in: word)
    if let glyph = glyphs.next(), glyph.isWideByItself { return glyph.offset }
    var start = min(offset, word.isEmpty ? offset : word.lowerBound)
    while start > 0, offset - start < longest, !isSpace(text[start - 1]) { start -= 1 }
    return start
  }

  /// The bytes between the spaces around an offset, punctuation included; in scripts without spaces,
  /// of the character. On a space, those of the word before it.
  static func run(in text: [UInt8], at offset: Int) -> Range<Int> {
    guard offset < text.count else { return offset..<offset }
    var end = offset
    for glyph in GlyphIterator(text, in: offset..<min(text.count, offset + longest)) {
      if glyph.offset == offset, glyph.isWideByItself { return offset..<offset + glyph.length }
      if isSpace(text[glyph.offset]) || glyph.isWideByItself { break }
      end = glyph.offset + glyph.length
    }
    var start = offset
    while start > 0, offset - start < longest, !isSpace(text[start - 1]) { start -= 1 }
    while start < offset, text[start] & 0xC0 == 0x80 { start += 1 }
    let lastWide = GlyphIterator(text, in: start..<offset).filter { $0.isWideByItself }.last
    return (lastWide.map { $0.offset + $0.length } ?? start)..<max(end, offset)
  }

  private static func runStart(in text: [UInt8], before offset: Int) -> Int {
    var start = offset
    while start > 0, !isSpace(text[start - 1]) { start -= 1 }
    return start
  }

  private static func firstWord(in text: [UInt8]) -> Int { text.firstIndex { !isSpace($0) } ?? 0 }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  /// Dashes, quotation marks and dots of General Punctuation, U+2010 to U+203F.
  private static func isTypographic(_ text: [UInt8], at offset: Int) -> Bool {
    text[offset] == 0xE2 && text[offset + 1] == 0x80 && text[offset + 2] >= 0x90
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: false
    default: true
    }
  }
}
