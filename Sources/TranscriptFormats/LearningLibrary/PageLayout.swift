/// The places of a page's parts and of its captions.
///
/// A page is pasted as two halves that say the same: what the browser shows (title, `Key Points`,
/// `Sections`, `Full Transcript`, each heading a line of its own) and the Markdown that the page
/// exports, often run on in one line (`# Title **Source:** … ## Summary - … ## Sections - …
/// ## Full Transcript`). Either may be missing, and so may any part. Headings count up to the
/// captions only: in them the same words are speech.
struct PageLayout {
  private let text: ByteView
  private(set) var parts: [(part: PagePart, range: Range<Int>)] = []
  /// Nil when there is neither a heading for them nor a line that starts with a stamp.
  private(set) var captions: Range<Int>?
  /// Whether a heading announces the captions.
  private(set) var announcesCaptions = false

  private var open: (part: PagePart, start: Int)
  private var isMarkdown = false
  /// Lines that start with a stamp, outside of the list of sections: the first, and how many.
  private var firstStamped: Int?
  private var stampedLines = 0

  init(_ text: ByteView) {
    self.text = text
    let start = text.has("\u{FEFF}", at: 0) ? 3 : 0
    open = (.intro, start)
    readLines(from: start)
    if captions == nil, let firstStamped {
      captions = firstStamped..<text.count
      close(at: firstStamped)
    }
    close(at: text.count)
    readPartsAfterCaptions()
  }

  /// Whether there is anything that only a page has.
  var hasHeadings: Bool {
    announcesCaptions || parts.contains { $0.part != .intro && $0.part != .title }
  }

  /// Whether the headings can be no other document's: others have a summary or a transcript, too,
  /// but not the rest.
  var isOfPage: Bool {
    if announcesCaptions, let start = captions?.lowerBound,
      text.hasFolded("full transcript", at: start - 15)
    {
      return true
    }
    return parts.contains { part in
      switch part.part {
      case .intro, .title, .summary, .transcript: false
      case .source, .duration: captions != nil
      case .keyPoints, .sections: true
      }
    }
  }

  /// The ranges of a part, in order.
  func ranges(_ part: PagePart) -> [Range<Int>] {
    parts.filter { $0.part == part }.map(\.range)
  }

  private mutating func readLines(from start: Int) {
    var line = start
    // A second line with a stamp means that the captions are under way.
    while line < text.count, captions == nil, stampedLines < 2 {
      let end = text.endOfLine(line, text.count)
      read(line: text.trimmed(line..<end))
      line = end + 1
    }
  }

  private mutating func read(line: Range<Int>) {
    guard !line.isEmpty else { return }
    if let part = PagePart.heading(text, line: line) {
      enter(part, heading: line)
    } else if WrappedStamp(text, at: line.lowerBound) != nil || isBelowZero(line) {
      if open.part == .sections { return }
      stampedLines += 1
      firstStamped = firstStamped ?? line.lowerBound
    } else {
      readMarks(in: line)
    }
  }

  /// Whether a line starts with a time below zero; without hours, a dash starts a list's item.
  private func isBelowZero(_ line: Range<Int>) -> Bool {
    guard text[line.lowerBound] == 0x2D else { return false }
    return text.time(in: line.lowerBound + 1..<line.upperBound, .plain)?.fields == 3
  }

  /// Finds the title, the fields and the headings of Markdown in a line.
  private mutating func readMarks(in line: Range<Int>) {
    var i = line.lowerBound
    if text.has("# ", at: i) {
      isMarkdown = true
      if !parts.contains(where: { $0.part == .title }) { enter(.title, heading: i..<i + 1) }
      i += 1
    }
    if text.has("##", at: i) { isMarkdown = true }
    while i < line.upperBound, captions == nil {
      let startsLine = i == line.lowerBound
      if startsLine || allowsFields, let field = PagePart.field(text, at: i, startsLine: startsLine)
      {
        if text[i] == 0x2A { isMarkdown = true }
        enter(field.part, heading: i..<field.end)
        i = field.end
      } else if isMarkdown, let heading = PagePart.runOnHeading(text, at: i) {
        enter(heading.part, heading: i..<heading.end)
        i = heading.end
      } else {
        i += 1
      }
      if !isMarkdown { return }
    }
  }

  /// Inside a line, fields are looked for before the lists only.
  private var allowsFields: Bool {
    switch open.part {
    case .intro, .title, .source, .duration: true
    default: false
    }
  }

  private mutating func enter(_ part: PagePart, heading: Range<Int>) {
    close(at: heading.lowerBound)
    open = (part, heading.upperBound)
    // A stamp before a heading was not yet a caption's: a page may show its duration there.
    (firstStamped, stampedLines) = (nil, 0)
    guard part == .transcript, !isFollowedByPage(heading.upperBound) else { return }
    captions = heading.upperBound..<text.count
    announcesCaptions = true
  }

  private mutating func close(at end: Int) {
    if open.part != .transcript, open.start < end {
      parts.append((open.part, open.start..<end))
    }
    open = (.transcript, end)
  }

  /// Whether more of the page follows a heading of the captions, instead of captions.
  private func isFollowedByPage(_ index: Int) -> Bool {
    let rest = text.skippingSpace(index, text.count)
    if text[rest] == 0x23 || PagePart.field(text, at: rest, startsLine: true) != nil { return true }
    // Headings are short, and the line may be the whole recording.
    let line = rest..<text.endOfLine(rest, min(text.count, rest + 64))
    return PagePart.heading(text, line: text.trimmed(line)) != nil
  }
}

extension PageLayout {
  /// Parts whose headings come after the captions: a line that starts with the heading of a list,
  /// and the list. Whatever follows such a heading is no caption.
  private mutating func readPartsAfterCaptions() {
    guard let spoken = captions,
      var heading = headingOfList(in: spoken, startsLine: true)
    else { return }
    captions = spoken.lowerBound..<heading.start
    open = (heading.part, heading.end)
    while let next = headingOfList(in: heading.end..<spoken.upperBound, startsLine: false) {
      close(at: next.start)
      open = (next.part, next.end)
      heading = next
    }
    close(at: spoken.upperBound)
  }

  private func headingOfList(
    in range: Range<Int>, startsLine: Bool
  ) -> (part: PagePart, start: Int, end: Int)? {
    var from = range.lowerBound
    while let mark = text.firstIndex(of: 0x23, in: from..<range.upperBound) {
      from = mark + 1
      guard !startsLine || text.isLineBreak(mark - 1),
        let heading = PagePart.runOnHeading(text, at: mark), heading.part != .transcript,
        Bullet(text, at: text.skippingSpace(heading.end, range.upperBound)) != nil
      else { continue }
      return (heading.part, mark, heading.end)
    }
    return nil
  }
}
