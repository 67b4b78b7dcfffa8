import TerminalCells
import TestSupport
import Testing

@Suite struct GlyphIteratorTests {
  private func drawn(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for glyph in GlyphIterator(text) { scalars.append(Unicode.Scalar(glyph.scalar)!) }
    return String(scalars)
  }

  /// What must never reach a terminal: controls, and marks that change the direction of text.
  private static func isControl(_ scalar: UInt32) -> Bool {
    scalar < 0x20 || (0x7F...0x9F).contains(scalar) || (0xD800..<0xE000).contains(scalar)
      || [0x61C, 0x200E, 0x200F].contains(scalar) || (0x202A...0x202E).contains(scalar)
      || (0x2066...0x2069).contains(scalar) || scalar == 0x2028 || scalar == 0x2029
  }

  @Test func `no scalar comes through as a control, and each width is the table's`() {
    for value in UInt32(0)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for glyph in GlyphIterator("a" + String(Character(scalar))) {
        let columns =
          InvisibleMark.contains(glyph.scalar) ? 0 : CharacterWidth.columns(of: glyph.scalar)
        if Self.isControl(glyph.scalar) || columns != glyph.width {
          Issue.record("U+\(String(value, radix: 16)) gives U+\(String(glyph.scalar, radix: 16))")
        }
      }
    }
  }

  @Test func `random bytes give safe glyphs that walk the bytes in order`() {
    var random = SplitMix(seed: 1)
    for _ in 0..<3000 {
      let bytes = (0..<60).map { _ in random.byte() }
      var end = 0
      for glyph in GlyphIterator(bytes) {
        #expect(!Self.isControl(glyph.scalar))
        #expect(
          glyph.offset >= end && glyph.length > 0 && glyph.offset + glyph.length <= bytes.count)
        end = glyph.offset + glyph.length
      }
    }
  }

  @Test(arguments: [
    ("\u{1B}[31m", "␛[31m"), ("a\tb\nc\rd", "a b c d"), ("\u{7F}\u{0}", "␡␀"),
    ("\u{9B}31m", "\u{FFFD}31m"),
    ("a\u{202E}b\u{2066}c\u{200E}d\u{61C}", "abcd"), ("a\u{FFFF}", "a\u{FFFD}"),
    ("a\u{A0}b", "a b"),
    ("\u{301}x", "◌x"),
  ])
  func `what cannot be shown becomes visible or goes`(text: String, shown: String) {
    #expect(drawn(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test(arguments: [
    "👨\u{200D}👩\u{200D}👧", "👍\u{1F3FD}", "❤\u{FE0F}", "می\u{200C}خواهم", "क\u{94D}\u{200D}ष",
    "soft\u{AD}ly", "zero\u{200B}width\u{2060}", "\u{1FAE9}\u{1FAF7}\u{1FAEA}",
    "\u{323B0}\u{1FAFE}",
  ])
  func `what is not seen is kept, and so is what was assigned lately`(text: String) {
    #expect(drawn(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: [
    ("○…é“”漢", 12), ("│─█", 6), ("日本語…", 8), ("abc", 3), ("e\u{301}", 1), ("и", 2),
  ])
  func `where ambiguous characters are wide, those of a text take two columns`(
    text: String, columns: Int
  ) {
    let glyphs = GlyphIterator(Array(text.utf8), ambiguous: .wide)
    #expect(glyphs.reduce(0) { $0 + $1.width } == columns)
    #expect(glyphs.map(\.scalar) == text.unicodeScalars.map(\.value))
  }

  @Test(arguments: [
    ("▸ ● Ada │ ─ ██▌ · …", "▸ * Ada | - ##| . ."), ("§2 → “x” — y’s", "S2 > \"x\" - y's"),
    ("é漢", "é漢"),
  ])
  func `where ambiguous characters are wide, the reader's own signs are ASCII`(
    text: String, shown: String
  ) {
    let glyphs = Array(GlyphIterator(text, ambiguous: .wide))
    #expect(glyphs.map(\.scalar) == shown.unicodeScalars.map(\.value))
    #expect(glyphs.allSatisfy { $0.scalar >= 0x7F || $0.width == 1 })
  }

  @Test(arguments: [
    ("\u{1FAE9}\u{1FAF7}", 4), ("👨\u{200D}👩\u{200D}👧", 6), ("👍\u{1F3FD}", 2), ("🇩🇪", 2),
    ("❤\u{FE0F}", 1),
    ("1\u{FE0F}\u{20E3}", 1),
    ("नमस्ते", 4), ("e\u{301}", 1), ("\u{1112}\u{1161}\u{11AB}", 2), ("漢字", 4), ("ｱ", 1), ("Ａ", 2),
  ])
  func `a character takes the columns of its parts`(text: String, columns: Int) {
    #expect(TextMeasure.columns(text) == columns)
  }

  @Test func `a malformed byte stands for itself alone`() {
    let glyphs = Array(GlyphIterator([0x61, 0xE2, 0x82, 0x62, 0xED, 0xA0, 0x80]))
    #expect(glyphs.map(\.scalar) == [0x61, 0xFFFD, 0xFFFD, 0x62, 0xFFFD, 0xFFFD, 0xFFFD])
    #expect(glyphs.map(\.offset) == [0, 1, 2, 3, 4, 5, 6])
  }

  @Test func `a range beyond the bytes is cut to them`() {
    #expect(Array(GlyphIterator(Array("abc".utf8), in: 1..<99)).map(\.offset) == [1, 2])
  }
}
