import Transcripts

/// The head of a page: everything before its captions.
struct PageHead {
  private let text: ByteView
  private let layout: PageLayout

  init(_ text: ByteView, _ layout: PageLayout) {
    self.text = text
    self.layout = layout
  }

  /// The title that the page shows below the way back to the library; else the Markdown's; else the
  /// last line before the first heading.
  func title(_ copy: inout CollapsedText) -> String? {
    let intro = layout.ranges(.intro).flatMap { PageLists.lines(text, $0) }
    let frame = intro.lastIndex(where: isFrame)
    if let frame, frame + 1 < intro.count { return copy.string(intro[frame + 1]) }
    if let line = layout.ranges(.title).first.flatMap({ PageLists.lines(text, $0).first }) {
      return copy.string(line)
    }
    return frame == nil ? intro.last.flatMap { copy.string($0) } : nil
  }

  /// `Learning Library` and `← Back to Library`.
  private func isFrame(_ line: Range<Int>) -> Bool {
    if text.has("←", at: line.lowerBound) { return true }
    for words: StaticString in ["learning library", "back to library"]
    where line.count == words.utf8CodeUnitCount {
      if text.hasFolded(words, at: line.lowerBound) { return true }
    }
    return false
  }

  /// The address of `[text](address)`, an address alone, or the whole line, such as a file's name.
  func source(_ copy: inout CollapsedText) -> String? {
    guard let range = layout.ranges(.source).first.map(text.trimmed) else { return nil }
    let line = range.lowerBound..<text.endOfLine(range.lowerBound, range.upperBound)
    if text[line.lowerBound] == 0x5B,
      let address = line.first(where: { text.has("](", at: $0) }).map({ $0 + 1 }),
      let end = WrappedStamp.endOfAddress(text, address), end <= line.upperBound
    {
      return copy.string(address + 1..<end - 1)
    }
    guard text.hasFolded("http", at: line.lowerBound) || text[line.lowerBound] == 0x3C else {
      return copy.string(line)
    }
    let word = line.lowerBound..<(line.first { text.spaceLength(at: $0) > 0 } ?? line.upperBound)
    let isBracketed = text[word.lowerBound] == 0x3C && text[word.upperBound - 1] == 0x3E
    return copy.string(isBracketed ? word.dropFirst().dropLast() : word)
  }

  var duration: Timecode? {
    guard let range = layout.ranges(.duration).first.map(text.trimmed) else { return nil }
    return text.time(in: range, .plain).map { Timecode(milliseconds: $0.milliseconds) }
  }

  /// The page's list, else the Markdown's summary, which says the same.
  func keyPoints(_ copy: inout CollapsedText) -> [String] {
    for range in layout.ranges(.keyPoints) + layout.ranges(.summary) {
      let points = PageLists.items(text, range).compactMap { copy.string($0) }
      if !points.isEmpty { return points }
    }
    return []
  }

  /// The Markdown's list, which comes last, else the page's; in order of time.
  func sections(_ copy: inout CollapsedText) -> [Section] {
    for range in layout.ranges(.sections).reversed() {
      let sections = PageSections.read(text, range, &copy)
      if !sections.isEmpty { return sections.sortedByStart() }
    }
    return []
  }
}
