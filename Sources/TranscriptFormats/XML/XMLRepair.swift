/// A document that is not well-formed with the usual mistakes put right: an ampersand or a
/// less-than sign that starts no markup is text, HTML's references are what they stand for, `<br>`
/// ends itself, control characters are spaces.
struct XMLRepair {
  private(set) var bytes: [UInt8] = []
  /// The offsets in `bytes` at which the length changed, and the bytes added so far.
  private var changes: [(offset: Int, growth: Int)] = []
  /// So many that what is left is not worth it.
  private static let most = 100_000

  init(_ text: ByteView) {
    bytes.reserveCapacity(text.count + text.count / 64)
    var (i, start) = (0, 0)
    while i < text.count, changes.count < Self.most {
      if text.hasPlainWord(at: i), !Self.mayNeedRepair(text, i) {
        i += 8
        continue
      }
      if let end = Self.endOfLiteral(text, at: i) {
        i = end
        continue
      }
      guard let (replacement, length) = Self.repair(text, at: i) else {
        i += 1
        continue
      }
      bytes.append(contentsOf: text.bytes(start..<i))
      bytes.append(contentsOf: replacement.utf8)
      i += length
      start = i
      changes.append((bytes.count, bytes.count - i))
    }
    bytes.append(contentsOf: text.bytes(start..<text.count))
  }

  var isChanged: Bool { !changes.isEmpty }

  /// The offset in the text that an offset in `bytes` stands for.
  func original(_ offset: Int) -> Int {
    let next = changes.partitioningIndex { $0.offset > offset }
    return next == 0 ? offset : max(0, offset - changes[next - 1].growth)
  }

  private static func mayNeedRepair(_ text: ByteView, _ index: Int) -> Bool {
    (index..<index + 8).contains { text[$0] == 0x26 || text[$0] == 0x3C }
  }

  /// The index after a comment or a CDATA section, in which anything may stand.
  private static func endOfLiteral(_ text: ByteView, at index: Int) -> Int? {
    if text.has("<!--", at: index) { return text.index(after: "-->", from: index) ?? text.count }
    guard text.has("<![CDATA[", at: index) else { return nil }
    return text.index(after: "]]>", from: index) ?? text.count
  }

  private static func repair(
    _ text: ByteView, at index: Int
  ) -> (replacement: String, length: Int)? {
    switch text[index] {
    case 0x26: return reference(text, at: index)
    case 0x3C:
      if text.hasFolded("<br>", at: index) {
        return text.hasFolded("</br>", at: index + 4) ? nil : ("<br/>", 4)
      }
      let next = text[index + 1]
      let isMarkup = text.isLetter(index + 1) || next >= 0x80 || "/!?_:".utf8.contains(next)
      return isMarkup ? nil : ("&lt;", 1)
    case 0x09, 0x0A, 0x0D: return nil
    case 0..<0x20: return (" ", 1)
    default: return nil
    }
  }

  private static func reference(
    _ text: ByteView, at index: Int
  ) -> (replacement: String, length: Int)? {
    guard let (characters, end) = CharacterReference.certain(text, at: index) else {
      return ("&amp;", 1)
    }
    // What XML knows may stand as it is.
    let isKnown = text[index + 1] == 0x23 || ["&", "<", ">", "\"", "'"].contains(characters)
    return isKnown ? nil : (characters, end - index)
  }
}
