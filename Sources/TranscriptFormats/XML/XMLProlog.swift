/// The prolog before an XML document's content (XML 1.0, section 2.8).
struct XMLProlog {
  /// The index of the first visible byte.
  let start: Int
  /// Whether it starts with an XML declaration.
  let isDeclared: Bool
  /// The local name of the first tag; nil when there is none.
  let root: String?

  init(_ text: ByteView) {
    start = text.skippingSpace(0, text.count)
    isDeclared = text.has("<?xml", at: start)
    var i = start
    while text[i] == 0x3C, text[i + 1] == 0x21 || text[i + 1] == 0x3F {
      i = text.skippingSpace(Self.end(ofMarkupAt: i, text), text.count)
    }
    root = text[i] == 0x3C ? Self.localName(text, i + 1) : nil
  }

  /// The index after a comment, a processing instruction or a document type declaration.
  private static func end(ofMarkupAt index: Int, _ text: ByteView) -> Int {
    if text.has("<!--", at: index) {
      return text.index(after: "-->", from: index + 4) ?? text.count
    }
    if text[index + 1] == 0x3F { return text.index(after: "?>", from: index + 2) ?? text.count }
    var (i, brackets, quote) = (index + 2, 0, UInt8(0))
    while i < text.count {
      let byte = text[i]
      i += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
        continue
      }
      switch byte {
      case 0x22, 0x27: quote = byte
      case 0x5B: brackets += 1
      case 0x5D: brackets -= 1
      case 0x3E where brackets <= 0: return i
      default: break
      }
    }
    return i
  }

  private static func localName(_ text: ByteView, _ start: Int) -> String? {
    var (i, first) = (start, start)
    while i < min(text.count, start + 256), text[i] != 0x3E, text[i] != 0x2F,
      text.spaceLength(at: i) == 0
    {
      i += 1
      if text[i - 1] == 0x3A { first = i }
    }
    return first < i ? String(decoding: text.bytes(first..<i), as: UTF8.self) : nil
  }
}
