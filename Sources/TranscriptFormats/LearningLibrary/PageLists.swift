/// The items of a page's lists: key points and sections.
enum PageLists {
  /// The items of a list of sentences.
  ///
  /// With line breaks, a bullet starts an item and lines without one continue it; a list that lost
  /// its bullets has one item a line. Run on in one line, items are separated by ` - `, but only
  /// after the end of a sentence, since a dash may stand inside one.
  static func items(_ text: ByteView, _ range: Range<Int>) -> [Range<Int>] {
    let list = text.trimmed(range)
    guard !list.isEmpty else { return [] }
    let lines = self.lines(text, list)
    if lines.count == 1 { return sentences(text, list) }
    let hasBullets = lines.contains { Bullet(text, at: $0.lowerBound) != nil }
    var items: [Range<Int>] = []
    for line in lines {
      if let bullet = Bullet(text, at: line.lowerBound) {
        items.append(bullet.end..<max(bullet.end, line.upperBound))
      } else if hasBullets, let last = items.popLast() {
        items.append(last.lowerBound..<line.upperBound)
      } else {
        items.append(line)
      }
    }
    return items
  }

  /// The lines of a range that have any text, trimmed.
  static func lines(_ text: ByteView, _ range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = text.endOfLine(start, range.upperBound)
      let line = text.trimmed(start..<end)
      if !line.isEmpty { lines.append(line) }
      start = end + 1
    }
    return lines
  }

  private static func sentences(_ text: ByteView, _ list: Range<Int>) -> [Range<Int>] {
    var start = Bullet(text, at: list.lowerBound)?.end ?? list.lowerBound
    var items: [Range<Int>] = []
    for i in stride(from: start, to: list.upperBound, by: 1) where text[i] == 0x2D && i > start {
      guard text.spaceLength(before: i) > 0, let bullet = Bullet(text, at: i),
        case let item = text.trimmed(start..<i), endsSentence(text, item)
      else { continue }
      items.append(item)
      start = bullet.end
    }
    return items + [start..<max(start, list.upperBound)]
  }

  /// Whether a range ends with a full stop, a question or exclamation mark or an ellipsis, perhaps
  /// after a closing quote or bracket.
  private static func endsSentence(_ text: ByteView, _ range: Range<Int>) -> Bool {
    var i = range.upperBound
    while i > range.lowerBound {
      switch text[i - 1] {
      case 0x21, 0x2E, 0x3F: return true  // ! . ?
      case 0x22, 0x27, 0x29, 0x2A, 0x5D: i -= 1  // " ' ) * ]
      default:
        if text.has("…", at: i - 3) || text.has("。", at: i - 3) { return true }
        guard text.has("”", at: i - 3) || text.has("’", at: i - 3) else { return false }
        i -= 3
      }
    }
    return false
  }
}
