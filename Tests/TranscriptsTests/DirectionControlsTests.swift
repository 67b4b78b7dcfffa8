import Testing
import Transcripts

struct DirectionControlsTests {
  private func kept(_ text: String) -> String {
    var direction = DirectionControls()
    var kept = String.UnicodeScalarView(text.unicodeScalars.filter { direction.keeps($0) })
    kept.append(contentsOf: direction.closing)
    return String(kept)
  }

  @Test(arguments: [
    ("a\u{200F}b\u{200E}c\u{61C}", "a\u{200F}b\u{200E}c\u{61C}"),
    ("a\u{2067}b\u{2069}c", "a\u{2067}b\u{2069}c"), ("a\u{202B}b\u{202C}c", "a\u{202B}b\u{202C}c"),
    ("a\u{202E}b\u{202C}c", "abc"), ("\u{202D}a", "a"),
    ("a\u{2067}b", "a\u{2067}b\u{2069}"),
    ("\u{2068}a\u{202A}b", "\u{2068}a\u{202A}b\u{202C}\u{2069}"),
    ("a\u{2069}\u{202C}b", "ab"), ("\u{2067}a\u{202C}b\u{2069}", "\u{2067}ab\u{2069}"),
    ("\u{2067}\u{202B}a\u{2069}\u{202C}", "\u{2067}\u{202B}a\u{2069}"),
    ("\u{202B}\u{202E}a\u{202C}b\u{202C}", "\u{202B}ab\u{202C}"),
  ])
  func `direction is told and ended, and never overridden`(text: String, kept: String) {
    #expect(Array(self.kept(text).unicodeScalars) == Array(kept.unicodeScalars))
  }
}
