import Transcripts

/// Turns the captions of a page into cues.
struct PageCaptions {
  private let text: ByteView
  private let range: Range<Int>
  private let candidates: [StampCandidate]
  /// How many stamps were found.
  let stamps: Int

  init(_ text: ByteView, _ range: Range<Int>) {
    self.text = text
    self.range = range
    candidates = StampChain(StampScanner(text, range).candidates).candidates
    stamps = candidates.count { $0.isKept }
  }

  /// The cues, each from its stamp to the next. Words in front of the first stamp are cues without
  /// a time, one for each line.
  func cues(_ copy: inout CollapsedText) -> CueList {
    var cues = CueListBuilder()
    cues.reserve(cues: stamps, bytes: range.count)
    var open: StampCandidate?
    for candidate in candidates where candidate.isKept {
      let start = range.lowerBound + Int(candidate.offset)
      append(open, until: start, &copy, &cues)
      open = candidate
    }
    append(open, until: endOfWords(open, &copy), &copy, &cues)
    return cues.build()
  }

  private func append(
    _ stamp: StampCandidate?, until end: Int, _ copy: inout CollapsedText,
    _ cues: inout CueListBuilder
  ) {
    if let stamp {
      copy.append(words(stamp, end), start: Timecode(seconds: stamp.seconds), to: &cues)
    } else {
      for line in PageLists.lines(text, range.lowerBound..<end) {
        copy.append(line, start: nil, to: &cues)
      }
    }
  }

  /// From behind a stamp, with whatever it is wrapped in, up to an end.
  private func words(_ stamp: StampCandidate, _ end: Int) -> Range<Int> {
    let start = range.lowerBound + Int(stamp.offset)
    let inner = Bullet(text, at: start)?.end ?? start
    let words = WrappedStamp(text, at: inner)?.end ?? inner
    return words..<max(words, end)
  }

  /// Where the last caption ends. A paragraph below it is the page's footer, unless captions of
  /// this document have paragraphs.
  private func endOfWords(_ last: StampCandidate?, _ copy: inout CollapsedText) -> Int {
    guard let last, stamps > 2,
      let end = endOfParagraph(words(last, range.upperBound)), !hasParagraphs
    else { return range.upperBound }
    copy.note(end, "text below the last caption was left out")
    return end
  }

  private var hasParagraphs: Bool {
    var open: StampCandidate?
    for candidate in candidates where candidate.isKept {
      let end = range.lowerBound + Int(candidate.offset)
      if let open, endOfParagraph(words(open, end)) != nil { return true }
      open = candidate
    }
    return false
  }

  /// Where the first paragraph of a range ends, if another one follows.
  private func endOfParagraph(_ range: Range<Int>) -> Int? {
    let words = text.trimmed(range)
    var line = words.lowerBound
    while case let end = text.endOfLine(line, words.upperBound), end < words.upperBound {
      var next = end + 1
      if text[end] == 0x0D, text[next] == 0x0A { next += 1 }
      line = next
      while case let n = text.spaceLength(at: next), n > 0, !text.isLineBreak(next) { next += n }
      if text.isLineBreak(next) { return end }
    }
    return nil
  }
}
