/// The form of a label at the start of a cue: a name of up to 60 bytes and a colon with white space
/// or the cue's end behind it, or a full-width colon; perhaps `>>` in front, or bold as in
/// Markdown.
struct LabelSyntax {
  private static let longestName = 60

  var name: Range<Int>
  /// What is left of the cue.
  var words: Range<Int>

  /// Nil when the text of a range does not start with a label.
  @inline(__always)
  init?(_ text: ByteView, _ cue: Range<Int>) {
    let first = text[cue.lowerBound]
    // Names have capitals, or belong to scripts without them; those of telephones have the second.
    guard
      first &- 0x41 < 26 || first >= 0x80 || first == 0x3E || first == 0x2A
        || text[cue.lowerBound + 1] &- 0x41 < 26
    else { return nil }
    self.init(cue: cue, text)
  }

  private init?(cue: Range<Int>, _ text: ByteView) {
    var start = cue.lowerBound
    while start < cue.upperBound, text[start] == 0x3E || text[start] == 0x20 { start += 1 }
    let isBold = text.has("**", at: start)
    if isBold { start += 2 }
    guard let colon = Self.colon(text, start..<min(cue.upperBound, start + Self.longestName)) else {
      return nil
    }
    var (nameEnd, wordsStart) = (colon.lowerBound, colon.upperBound)
    if isBold {
      if text.has("**", at: nameEnd - 2) {
        nameEnd -= 2
      } else if text.has("**", at: wordsStart) {
        wordsStart += 2
      }
    }
    let isWide = colon.count > 1
    guard isWide || wordsStart >= cue.upperBound || text.spaceLength(at: wordsStart) > 0 else {
      return nil
    }
    name = text.trimmed(start..<max(start, nameEnd))
    words = text.trimmed(min(wordsStart, cue.upperBound)..<cue.upperBound)
    if name.isEmpty { return nil }
  }

  /// The first colon of a range, ASCII or full-width (U+FF1A).
  private static func colon(_ text: ByteView, _ range: Range<Int>) -> Range<Int>? {
    let ascii = text.firstIndex(of: 0x3A, in: range)
    var start = range.lowerBound
    while let i = text.firstIndex(of: 0xEF, in: start..<(ascii ?? range.upperBound)) {
      if text[i + 1] == 0xBC, text[i + 2] == 0x9A { return i..<i + 3 }
      start = i + 1
    }
    return ascii.map { $0..<$0 + 1 }
  }
}
