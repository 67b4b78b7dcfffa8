/// A line without the marks that make a heading, a list item or a quotation of it (CommonMark 0.31,
/// sections 4 and 5; the parts of it that transcripts use).
struct MarkdownLine {
  enum Kind: Hashable {
    case words
    case blank
    case heading(level: Int)
    case listItem
    /// Nothing that is spoken: a rule, a fence of code, a footnote, the address of a link.
    case none
  }

  private(set) var kind = Kind.words
  private(set) var content: Range<Int>

  /// - Parameter line: trimmed.
  init(_ text: ByteView, _ line: Range<Int>) {
    content = line
    while text[content.lowerBound] == 0x3E, !content.isEmpty { skip(text, 1) }
    if content.isEmpty {
      kind = .blank
    } else if Self.isUnspoken(text, content) {
      kind = .none
    } else if let level = Self.headingLevel(text, content) {
      kind = .heading(level: level)
      skip(text, level)
      trimClosingMarks(text)
    } else if let length = Self.listMark(text, content) {
      kind = .listItem
      skip(text, length)
    }
  }

  private mutating func skip(_ text: ByteView, _ length: Int) {
    content = text.trimmed(
      min(content.lowerBound + length, content.upperBound)..<content.upperBound)
  }

  /// One to six number signs and a space.
  static func headingLevel(_ text: ByteView, _ line: Range<Int>) -> Int? {
    var level = 0
    while level < 7, text[line.lowerBound + level] == 0x23 { level += 1 }
    guard 1...6 ~= level, line.count > level, text[line.lowerBound + level] == 0x20 else {
      return nil
    }
    return level
  }

  /// The number signs that may close a heading.
  private mutating func trimClosingMarks(_ text: ByteView) {
    var end = content.upperBound
    while end > content.lowerBound, text[end - 1] == 0x23 { end -= 1 }
    if text[end - 1] == 0x20 { content = text.trimmed(content.lowerBound..<end) }
  }

  /// The length of `- `, `* `, `+ ` or `12. `.
  private static func listMark(_ text: ByteView, _ line: Range<Int>) -> Int? {
    var i = line.lowerBound
    switch text[i] {
    case 0x2A, 0x2B, 0x2D: i += 1
    case 0x30...0x39:
      while text.isDigit(i), i < line.lowerBound + 4 { i += 1 }
      guard text[i] == 0x2E || text[i] == 0x29 else { return nil }
      i += 1
    default: return nil
    }
    return i < line.upperBound && text[i] == 0x20 ? i - line.lowerBound : nil
  }

  private static func isUnspoken(_ text: ByteView, _ line: Range<Int>) -> Bool {
    let start = line.lowerBound
    switch text[start] {
    case 0x60, 0x7E: return text.has("```", at: start) || text.has("~~~", at: start)
    case 0x2A, 0x2D, 0x3D, 0x5F:
      return line.count >= 3 && line.allSatisfy { text[$0] == text[start] || text[$0] == 0x20 }
    case 0x5B:
      guard let close = text.firstIndex(of: 0x5D, in: start..<min(line.upperBound, start + 100))
      else { return false }
      return text[close + 1] == 0x3A
        && (text[start + 1] == 0x5E
          || text.has("http", at: text.skippingSpace(close + 2, line.upperBound)))
    default: return false
    }
  }
}
