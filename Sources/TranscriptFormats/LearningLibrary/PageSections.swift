import Transcripts

/// Reads a page's list of sections.
///
/// Markdown: `- [00:03:06](https://…) **Title** - Summary`; the page's own list:
/// `• 00:03:06 Title — Summary`.
struct PageSections {
  private let text: ByteView
  private let range: Range<Int>
  /// Time, and where the item and what it says start.
  private var items: [(seconds: Int, start: Int, content: Int)] = []

  /// The sections of a list, in its order; `copy` makes strings of ranges.
  static func read(
    _ text: ByteView, _ range: Range<Int>, _ copy: inout CollapsedText
  ) -> [Section] {
    var list = PageSections(text: text, range: range)
    list.findItems()
    return list.items.indices.compactMap { list.section($0, &copy) }
  }

  private init(text: ByteView, range: Range<Int>) {
    self.text = text
    self.range = range
  }

  private mutating func findItems() {
    var i = range.lowerBound
    var startsLine = true
    while i < range.upperBound {
      if case let n = text.spaceLength(at: i), n > 0 {
        startsLine = startsLine || text.isLineBreak(i)
        i += n
        continue
      }
      let bullet = Bullet(text, at: i)
      if startsLine || bullet != nil && text.spaceLength(before: i) > 0,
        let stamp = WrappedStamp(text, at: bullet?.end ?? i), stamp.end <= range.upperBound,
        startsLine || stamp.wrapping == .link || text.has(" **", at: stamp.end)
      {
        items.append((stamp.seconds, i, stamp.end))
        i = stamp.end
      } else {
        i += 1
      }
      startsLine = false
    }
  }

  private func section(_ index: Int, _ copy: inout CollapsedText) -> Section? {
    let end = index + 1 < items.count ? items[index + 1].start : range.upperBound
    let content = text.trimmed(items[index].content..<max(items[index].content, end))
    let (title, summary) = text.has("**", at: content.lowerBound) ? bold(content) : plain(content)
    guard let title = copy.string(title) else { return nil }
    return Section(
      start: Timecode(seconds: items[index].seconds), title: title,
      summary: summary.flatMap { copy.string($0) })
  }

  /// `**Title** - Summary`: the title ends at the first `**` with a dash after it, for it may hold
  /// dashes and `**` itself.
  private func bold(_ content: Range<Int>) -> (title: Range<Int>, summary: Range<Int>?) {
    let start = min(content.lowerBound + 2, content.upperBound)
    var last: Int?
    for i in start..<content.upperBound where text.has("**", at: i) {
      last = i
      if let dash = dash(at: i + 2), dash.upperBound <= content.upperBound {
        return (start..<i, dash.upperBound..<content.upperBound)
      }
    }
    guard let last, last + 2 <= content.upperBound else { return (start..<content.upperBound, nil) }
    return (start..<last, last + 2..<content.upperBound)
  }

  /// `Title — Summary`, or the title on a line of its own.
  private func plain(_ content: Range<Int>) -> (title: Range<Int>, summary: Range<Int>?) {
    let line = content.lowerBound..<text.endOfLine(content.lowerBound, content.upperBound)
    for i in line where text.spaceLength(at: i) > 0 {
      if let dash = dash(at: i), dash.upperBound <= content.upperBound {
        return (content.lowerBound..<dash.lowerBound, dash.upperBound..<content.upperBound)
      }
    }
    return (line, line.upperBound..<content.upperBound)
  }

  /// A dash of any kind between white space.
  private func dash(at index: Int) -> Range<Int>? {
    guard case let before = text.spaceLength(at: index), before > 0 else { return nil }
    let mark = index + before
    let length =
      text[mark] == 0x2D ? 1 : text.has("–", at: mark) || text.has("—", at: mark) ? 3 : 0
    guard length > 0, case let after = text.spaceLength(at: mark + length), after > 0 else {
      return nil
    }
    return index..<mark + length + after
  }
}
