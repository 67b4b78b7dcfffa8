/// Takes the marks of Markdown out of a paragraph: emphasis, code, links, images, tags, footnotes
/// and the backslashes of escapes.
///
/// A small part of CommonMark 0.31, section 6: a run of marks closes the last open run of the same
/// mark and length, and marks without a partner are words. Linear.
struct InlineMarkdown {
  private let text: ByteView
  private var cuts: [Range<Int>] = []
  private var brackets: [Int] = []
  /// The start of the last open run of a mark, by mark and length.
  private var open: [Int: Int] = [:]

  private static let longestTag = 300
  private static let longestAddress = 2000

  /// The words of a paragraph of valid UTF-8.
  static func plain(_ paragraph: [UInt8]) -> [UInt8] {
    paragraph.withUnsafeBufferPointer { buffer in
      var markdown = InlineMarkdown(text: ByteView(buffer))
      markdown.findMarks()
      return markdown.cuts.isEmpty ? paragraph : markdown.rest()
    }
  }

  private init(text: ByteView) { self.text = text }

  private mutating func findMarks() {
    var i = 0
    while i < text.count {
      switch text[i] {
      case 0x5C: i = readEscape(i)
      case 0x2A, 0x5F, 0x60, 0x7E: i = readRun(i)
      case 0x5B: i = readBracket(i)
      case 0x5D: i = readLink(i)
      case 0x3C: i = readTag(i)
      default: i += 1
      }
    }
  }

  private mutating func readEscape(_ i: Int) -> Int {
    let next = text[i + 1]
    guard next > 0x20, next < 0x7F, !text.isLetter(i + 1), !text.isDigit(i + 1) else {
      return i + 1
    }
    cuts.append(i..<i + 1)
    return i + 2
  }

  /// Asterisks and tildes open before words and close after them; underscores do so at the
  /// ends of words only.
  private mutating func readRun(_ start: Int) -> Int {
    let mark = text[start]
    var end = start + 1
    while text[end] == mark { end += 1 }
    let length = end - start
    guard length <= 3, mark != 0x7E || length == 2 else { return end }
    let isCode = mark == 0x60
    let canClose = isCode || isWord(start - 1) && (mark != 0x5F || !isAlphanumeric(end))
    let canOpen = isCode || isWord(end) && (mark != 0x5F || !isAlphanumeric(start - 1))
    let key = Int(mark) * 4 + length
    if canClose, let opening = open.removeValue(forKey: key) {
      cuts.append(opening..<opening + length)
      cuts.append(start..<end)
    } else if canOpen {
      open[key] = start
    }
    return end
  }

  /// `[`, or a footnote's `[^1]`.
  private mutating func readBracket(_ i: Int) -> Int {
    if text[i + 1] == 0x5E, let close = text.firstIndex(of: 0x5D, in: i..<i + 40) {
      cuts.append(i..<close + 1)
      return close + 1
    }
    brackets.append(i)
    return i + 1
  }

  /// The end of `[words](address)`, or of an image, whose words are not spoken.
  private mutating func readLink(_ i: Int) -> Int {
    guard let opening = brackets.popLast(), text[i + 1] == 0x28,
      text.firstIndex(of: 0x29, in: i..<i + Self.longestAddress) != nil,
      let end = WrappedStamp.endOfAddress(text, i + 1)
    else { return i + 1 }
    if text[opening - 1] == 0x21 {
      cuts.append(opening - 1..<end)
    } else {
      cuts.append(opening..<opening + 1)
      cuts.append(i..<end)
    }
    return end
  }

  /// `<a href="…">`, or `<https://…>`, whose address is words.
  private mutating func readTag(_ i: Int) -> Int {
    let isTag = text.isLetter(i + 1) || text[i + 1] == 0x2F || text[i + 1] == 0x21
    guard isTag, let close = text.firstIndex(of: 0x3E, in: i..<i + Self.longestTag) else {
      return i + 1
    }
    if text.has("http", at: i + 1) {
      cuts.append(i..<i + 1)
      cuts.append(close..<close + 1)
    } else {
      cuts.append(i..<close + 1)
    }
    return close + 1
  }

  private func rest() -> [UInt8] {
    var (rest, from) = ([UInt8](), 0)
    rest.reserveCapacity(text.count)
    for cut in cuts.sorted(by: { $0.lowerBound < $1.lowerBound }) where cut.upperBound > from {
      if cut.lowerBound > from { rest.append(contentsOf: text.bytes(from..<cut.lowerBound)) }
      from = cut.upperBound
    }
    rest.append(contentsOf: text.bytes(min(from, text.count)..<text.count))
    return rest
  }

  private func isWord(_ i: Int) -> Bool { text[i] > 0x20 }

  private func isAlphanumeric(_ i: Int) -> Bool {
    text.isLetter(i) || text.isDigit(i) || text[i] >= 0x80
  }
}
