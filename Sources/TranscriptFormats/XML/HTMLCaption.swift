/// A caption that is a piece of HTML: text with references and with tags that style it.
enum HTMLCaption {
  /// Appends the text without the tags; line breaks in it, and `<br>`, are real.
  static func append(_ html: ByteView, to text: inout MarkedText) {
    var (i, start) = (0, 0)
    while i < html.count {
      let (piece, end) = markup(html, at: i)
      guard end > i else {
        i += 1
        continue
      }
      text.append(html.bytes(start..<i))
      if piece == "\n" { text.appendLineBreak() } else { text.append(piece.utf8) }
      (i, start) = (end, end)
    }
    text.append(html.bytes(start..<i))
  }

  /// The text for the markup at an index, and the index after it; the index itself where there
  /// is none.
  private static func markup(_ html: ByteView, at index: Int) -> (text: String, end: Int) {
    switch html[index] {
    case 0x0A: return ("\n", index + 1)
    case 0x26:
      guard let reference = CharacterReference.certain(html, at: index) else { break }
      return reference
    case 0x3C where html.isLetter(index + 1) || html[index + 1] == 0x2F:
      let window = index..<min(html.count, index + 200)
      guard let close = html.firstIndex(of: 0x3E, in: window) else { break }
      return (html.hasFolded("<br", at: index) ? "\n" : "", close + 1)
    default: break
    }
    return ("", index)
  }
}
