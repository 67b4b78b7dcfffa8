import Transcripts

/// Turns the captions of a page into cues.
struct PageCaptions {
  private let text: ByteView
  private let range: Range<Int>
  private let candidates: [StampCandidate]
  /// Whether digits after a point belong to the stamp, as in `0:05.3 Hello`; where captions stand
  /// right against their stamps, they are what a caption starts with.
  private let readsFractions: Bool
  /// The number of stamps that were found.
  let stamps: Int

  init(_ text: ByteView, _ range: Range<Int>) {
    self.text = text
    self.range = range
    let chain = StampChain(StampScanner(text, range).candidates)
    candidates = chain.candidates
    readsFractions = chain.style.form == .spaced
    stamps = candidates.count { $0.isKept }
  }

  /// The cues, each from its stamp to the next. Words before the first stamp are cues without
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
      var start = fraction(stamp)?.milliseconds ?? stamp.seconds * 1000
      if isNegative(stamp) {
        copy.noteNegativeTime(range.lowerBound + Int(stamp.offset))
        start = 0
      }
      copy.append(words(stamp, end), start: Timecode(milliseconds: start), to: &cues)
    } else {
      for line in PageLists.lines(text, range.lowerBound..<end) {
        copy.append(line, start: nil, to: &cues)
      }
    }
  }

  /// The words from after a stamp and its wrapping up to an end.
  private func words(_ stamp: StampCandidate, _ end: Int) -> Range<Int> {
    let inner = start(of: stamp)
    let words = fraction(stamp)?.end ?? WrappedStamp(text, at: inner)?.end ?? inner
    return words..<max(words, end)
  }

  /// The index of a stamp, or of its wrapping, after a bullet or a minus.
  private func start(of stamp: StampCandidate) -> Int {
    let start = range.lowerBound + Int(stamp.offset)
    return Bullet(text, at: start)?.end ?? (isNegative(stamp) ? start + 1 : start)
  }

  private func isNegative(_ stamp: StampCandidate) -> Bool {
    let start = range.lowerBound + Int(stamp.offset)
    return text[start] == 0x2D && text.isDigit(start + 1)
  }

  /// A stamp that has a fraction, with it.
  private func fraction(_ stamp: StampCandidate) -> ClockReading? {
    guard readsFractions, stamp.signs.contains(.fraction) else { return nil }
    return text.time(in: start(of: stamp)..<range.upperBound, .precise)
  }

  /// The end of the last caption. A paragraph below it is the page's footer, unless captions of
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

  /// The end of the first paragraph of a range, if another one follows.
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
