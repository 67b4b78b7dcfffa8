/// Something in a caption that is not itself a word of it: a tag of HTML, an override of Advanced
/// SubStation Alpha, a character reference.
struct CaptionMarkup {
  enum Meaning {
    /// Styling.
    case nothing
    case space
    case lineBreak
    case characters(String)
  }

  var meaning: Meaning
  /// In bytes.
  var length: Int

  /// The length of the longest tag.
  private static let longest = 256

  /// Nil when no markup is at the start of a range.
  @inline(__always)
  init?(_ text: ByteView, _ range: Range<Int>) {
    switch text[range.lowerBound] {
    case 0x3C: self.init(tag: text, range)
    case 0x7B: self.init(override: text, range)
    case 0x26: self.init(reference: text, range)
    case 0x5C: self.init(escape: text, range)
    case 0x5B: self.init(bracket: text, range)
    default: return nil
    }
  }

  /// `<i>`, `</font>`, `< / b >`, `<c.yellow>`, `<00:00:01.000>`; not `<LAUGHING>` or `a < b`.
  private init?(tag text: ByteView, _ range: Range<Int>) {
    guard let close = Self.end(0x3E, text, range), close > range.lowerBound + 1 else { return nil }
    let inside = text.trimmed(range.lowerBound + 1..<close)
    var start = inside.lowerBound
    let isClosing = text[start] == 0x2F
    if isClosing { start = text.skippingSpace(start + 1, inside.upperBound) }
    var end = start
    while end < inside.upperBound, text.isLetter(end) || end > start && text.isDigit(end) {
      end += 1
    }
    let name = String(decoding: text.bytes(start..<end), as: UTF8.self)
    let isWholeName =
      end == inside.upperBound || text.spaceLength(at: end) > 0 || text[end] == 0x2F
      || text[end] == 0x2E
    let isTag = isWholeName && Self.tagNames.contains(name.lowercased())
    let isUnknownClose = isClosing && end > start && end == inside.upperBound
    let isStamp = text.isDigit(start) && Self.isStamp(text, inside)
    guard isTag || isUnknownClose || isStamp else { return nil }
    let breaks = ["br", "p", "div"].contains(name.lowercased())
    (meaning, length) = (breaks ? .lineBreak : .nothing, close + 1 - range.lowerBound)
  }

  private static let tagNames: Set = [
    "a", "b", "big", "br", "c", "center", "cite", "code", "div", "em", "font", "i", "lang", "p",
    "q", "rt", "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "v",
  ]

  /// Whether a range has digits, colons and points only, and a colon at least.
  private static func isStamp(_ text: ByteView, _ range: Range<Int>) -> Bool {
    text.firstIndex(of: 0x3A, in: range) != nil
      && text.bytes(range).allSatisfy { $0 &- 0x30 < 11 || $0 == 0x2E || $0 == 0x2C }
  }

  /// `{\an8}` and `{\b1}`, and `{y:i}` of MicroDVD.
  private init?(override text: ByteView, _ range: Range<Int>) {
    let first = range.lowerBound + 1
    guard text[first] == 0x5C || text.isLetter(first) && text[first + 1] == 0x3A,
      let close = Self.end(0x7D, text, range)
    else { return nil }
    (meaning, length) = (.nothing, close + 1 - range.lowerBound)
  }

  /// `&amp;`; without its semicolon it is two names, or an address.
  private init?(reference text: ByteView, _ range: Range<Int>) {
    var i = range.lowerBound + 1
    while text.isLetter(i) || text.isDigit(i) || text[i] == 0x23 { i += 1 }
    guard i < range.upperBound, text[i] == 0x3B, i - range.lowerBound <= 34,
      let found = CharacterReference.decoded(text, at: range.lowerBound, range.upperBound)
    else { return nil }
    (meaning, length) = (.characters(found.text), found.end - range.lowerBound)
  }

  /// `\N` and `\h` of Advanced SubStation Alpha.
  private init?(escape text: ByteView, _ range: Range<Int>) {
    guard range.count > 1 else { return nil }
    switch text[range.lowerBound + 1] {
    case 0x4E: meaning = .lineBreak
    case 0x68: meaning = .space
    default: return nil
    }
    length = 2
  }

  /// `[br]` of SubViewer.
  private init?(bracket text: ByteView, _ range: Range<Int>) {
    guard text.hasFolded("[br]", at: range.lowerBound) else { return nil }
    (meaning, length) = (.lineBreak, 4)
  }

  /// The index of the byte that closes what starts a range, unless another starts before it.
  private static func end(_ close: UInt8, _ text: ByteView, _ range: Range<Int>) -> Int? {
    let inside = range.lowerBound + 1..<min(range.upperBound, range.lowerBound + longest)
    guard let end = text.firstIndex(of: close, in: inside) else { return nil }
    let isNested = text.firstIndex(of: text[range.lowerBound], in: inside.lowerBound..<end) != nil
    return isNested ? nil : end
  }
}
