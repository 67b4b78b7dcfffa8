/// Takes the tags that style captions (`<b>…</b>`, `<font color="red">…</font>`) out of plain text,
/// to which they get by copying. A tag without a partner is what somebody talks about.
struct FormattingTags {
  private let text: ByteView
  private var cuts: [Range<Int>] = []
  /// The length of the longest tag.
  private static let longest = 256

  /// The last tag of each name that is not closed.
  private var open: [String: Range<Int>] = [:]

  private static let names: Set = ["b", "em", "font", "i", "s", "span", "strong", "u"]

  /// The words of a paragraph of valid UTF-8. Linear.
  static func removed(_ paragraph: [UInt8]) -> [UInt8] {
    paragraph.withUnsafeBufferPointer { buffer in
      var tags = FormattingTags(text: ByteView(buffer))
      tags.find()
      return tags.cuts.isEmpty ? paragraph : tags.rest()
    }
  }

  private init(text: ByteView) { self.text = text }

  private mutating func find() {
    var from = 0
    while let i = text.firstIndex(of: 0x3C, in: from..<text.count) {
      from = i + 1
      let window = ByteView(text.bytes(i..<min(text.count, i + Self.longest)))
      guard let tag = HTMLTag(window, at: 0), let length = tag.end, Self.names.contains(tag.name)
      else { continue }
      let end = i + length
      from = end
      if !tag.isEnd {
        open[tag.name] = i..<end
      } else if let opening = open.removeValue(forKey: tag.name) {
        cuts += [opening, i..<end]
      }
    }
  }

  private func rest() -> [UInt8] {
    var (rest, from) = ([UInt8](), 0)
    for cut in cuts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      rest.append(contentsOf: text.bytes(from..<cut.lowerBound))
      from = cut.upperBound
    }
    return rest + text.bytes(from..<text.count)
  }
}
