/// The parts of a page and of its Markdown, as their headings name them.
enum PagePart {
  /// Everything before the first heading: the page's own frame and its title.
  case intro
  /// `# Title`
  case title
  /// `**Source:**`
  case source
  /// `**Duration:**`
  case duration
  case keyPoints
  case summary
  case sections
  case transcript

  /// The part that a name at an index stands for, and where the name ends.
  static func named(_ text: ByteView, at index: Int) -> (part: PagePart, end: Int)? {
    let names: [(StaticString, PagePart)] = [
      ("full transcript", .transcript), ("transcript", .transcript), ("sections", .sections),
      ("key points", .keyPoints), ("summary", .summary),
    ]
    for (name, part) in names where text.hasFolded(name, at: index) {
      let end = index + name.utf8CodeUnitCount
      return text.isLetter(end) ? nil : (part, end)
    }
    return nil
  }

  /// The part that a whole line is the heading of: `Key Points`, `## Summary`, `**Sections:**`.
  static func heading(_ text: ByteView, line: Range<Int>) -> PagePart? {
    var start = line.lowerBound
    while start < line.upperBound, text[start] == 0x23 || text[start] == 0x2A || text[start] == 0x20
    { start += 1 }
    guard let (part, nameEnd) = named(text, at: start), nameEnd <= line.upperBound else {
      return nil
    }
    for i in nameEnd..<line.upperBound
    where text[i] != 0x3A && text[i] != 0x2A && text[i] != 0x23 && text[i] != 0x20 { return nil }
    return part
  }

  /// The part that a heading inside a line opens, where the Markdown runs on: `## Summary - …`.
  /// The text after it must fit such a heading, so that a sentence that quotes one is not taken for
  /// it.
  static func runOnHeading(
    _ text: ByteView, at index: Int
  ) -> (part: PagePart, end: Int)? {
    guard text.has("##", at: index), text[index - 1] != 0x23,
      index == 0 || text.spaceLength(before: index) > 0
    else { return nil }
    var start = index + 2
    while text[start] == 0x23 || text[start] == 0x20 { start += 1 }
    guard let (part, end) = named(text, at: start) else { return nil }
    var next = end
    while case let n = text.spaceLength(at: next), n > 0, !text.isLineBreak(next) { next += n }
    let fits =
      next >= text.count || text.isLineBreak(next) || text.has("##", at: next)
      || (part == .transcript
        ? WrappedStamp(text, at: next) != nil : next > end && Bullet(text, at: next) != nil)
    return fits ? (part, end) : nil
  }

  /// The field that a mark at an index opens, and where the mark ends: `**Source:**`, or, where the
  /// Markdown was rendered and a line starts, `Source:`.
  static func field(
    _ text: ByteView, at index: Int, startsLine: Bool
  ) -> (part: PagePart, end: Int)? {
    let bold = text.has("**", at: index)
    guard bold || startsLine else { return nil }
    let start = bold ? index + 2 : index
    let part: PagePart
    var end: Int
    if text.hasFolded("source", at: start) {
      (part, end) = (.source, start + 6)
    } else if text.hasFolded("duration", at: start) {
      (part, end) = (.duration, start + 8)
    } else {
      return nil
    }
    guard text[end] == 0x3A || bold && text.has("**:", at: end) else { return nil }
    while text[end] == 0x3A || text[end] == 0x2A { end += 1 }
    let value = end + (text[end] == 0x20 ? 1 : 0)
    let fits = part == .source ? text.has("http", at: value) : text.isDigit(value)
    return bold || fits ? (part, end) : nil
  }
}
