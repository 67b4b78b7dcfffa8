/// One start or end tag of HTML, as it is written (WHATWG HTML, 13.2.5, from the tag open state on).
struct HTMLTag {
  /// The name in lower case; ASCII letters only are folded.
  var name: String
  var isEnd: Bool
  var attributes = 0
  /// The index after the `>`; nil when the input ends first.
  var end: Int?

  /// Nil when what stands at a `<` is no tag.
  init?(_ text: ByteView, at mark: Int) {
    isEnd = text[mark + 1] == 0x2F
    var i = mark + (isEnd ? 2 : 1)
    guard text.isLetter(i) else { return nil }
    let start = i
    while i < text.count, !Self.endsName(text[i]) { i += 1 }
    name = Self.lowercased(text.bytes(start..<i))
    end = endOfAttributes(text, i)
  }

  private static func endsName(_ byte: UInt8) -> Bool { isGap(byte) || byte == 0x3E }

  /// White space or a slash.
  private static func isGap(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte &- 0x09 < 5 || byte == 0x2F
  }

  /// Longer names than HTML has are cut; that keeps them small.
  private static func lowercased(_ name: UnsafeBufferPointer<UInt8>) -> String {
    String(
      decoding: name.prefix(15).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private mutating func endOfAttributes(_ text: ByteView, _ start: Int) -> Int? {
    var i = start
    while true {
      while Self.isGap(text[i]) { i += 1 }
      if i >= text.count { return nil }
      if text[i] == 0x3E { return i + 1 }
      attributes += 1
      repeat { i += 1 } while i < text.count && !Self.endsName(text[i]) && text[i] != 0x3D
      let next = text.skippingSpace(i, text.count)
      guard text[next] == 0x3D else { continue }
      guard let end = Self.endOfValue(text, text.skippingSpace(next + 1, text.count)) else {
        return nil
      }
      i = end
    }
  }

  private static func endOfValue(_ text: ByteView, _ start: Int) -> Int? {
    if text[start] == 0x22 || text[start] == 0x27 {
      return text.firstIndex(of: text[start], in: start + 1..<max(start + 1, text.count))
        .map { $0 + 1 }
    }
    var i = start
    while i < text.count, text[i] != 0x3E, text[i] == 0x2F || !isGap(text[i]) { i += 1 }
    return i
  }
}
