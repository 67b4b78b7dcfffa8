import Transcripts

/// Reads cues that are blocks of lines: perhaps an index, a timing, and the text.
///
/// Nothing but the timing lines is relied on. Blank lines may be missing or stand within a text, and
/// of the indices some or all; a cue's text is what stands between two timings, without the index
/// of the next.
struct TimedBlocks {
  private let text: ByteView
  private let separator: BlockTiming.Separator
  private var writer = BlockText()
  private var issues = IssueLog()
  private var cues = CueListBuilder()

  private var timing: BlockTiming?
  private var timingOffset = 0
  /// The lines since the last timing that are not blank, trimmed.
  private var lines: [Range<Int>] = []
  private var isBlankAbove = false
  private var isBlankBelow = false
  private var indices = Indices.none
  /// The last of `lines` as an index.
  private var number: Int?
  /// The index above the last timing.
  private var index: Int?
  /// In `lines`, where a block starts that has the next index, and has had no timing yet.
  private var untimed: Int?

  /// The place of the cues' numbers, judged by the first cue.
  private enum Indices { case none, aboveTimings, aboveBlankLines }

  init(_ text: ByteView, _ separator: BlockTiming.Separator) {
    (self.text, self.separator) = (text, separator)
    cues.reserve(cues: text.count / 96, bytes: text.count / 2)
  }

  /// Whether a line of the text is a timing.
  static func haveTiming(_ text: ByteView, _ separator: BlockTiming.Separator) -> Bool {
    var lines = CueLines(text)
    while let line = lines.next() {
      if BlockTiming(text, text.trimmed(line), separator) != nil { return true }
    }
    return false
  }

  /// The cues in the order of the file, with rolling captions folded.
  /// - Throws: `.unrecognised` without any timing, and where a long text stands above the first.
  consuming func read() throws(TranscriptFormatError) -> (cues: CueList, issues: [Issue]) {
    var lines = CueLines(text)
    while let line = lines.next() { try readLine(text.trimmed(line)) }
    guard timing != nil else { throw .unrecognised }
    // The index of a cue that was cut off.
    if let untimed, untimed == self.lines.count - 1 { self.lines.removeLast() }
    finishCue()
    let list = cues.build()
    return (RollUp.folded(list) ?? list, issues.issues)
  }

  @inline(__always)
  private mutating func readLine(_ line: Range<Int>) throws(TranscriptFormatError) {
    if line.isEmpty {
      isBlankBelow = true
    } else if let next = BlockTiming(text, line, separator) {
      takeIndex()
      if timing == nil { try passHead() }
      finishCue()
      (timing, timingOffset) = (next, line.lowerBound)
      lines.removeAll(keepingCapacity: true)
      (isBlankAbove, isBlankBelow, untimed) = (false, false, nil)
    } else {
      (isBlankAbove, isBlankBelow) = (isBlankBelow, false)
      number = text.cueIndex(line)
      if isBlankAbove, let number, let index, number == index + 1 { untimed = lines.count }
      lines.append(line)
    }
  }

  /// Takes the index of the timing that follows off the lines.
  private mutating func takeIndex() {
    let above = index
    index = nil
    guard !lines.isEmpty, let number else { return }
    if timing == nil { indices = isBlankBelow ? .aboveBlankLines : .aboveTimings }
    let isIndex =
      switch indices {
      // Nothing but its place tells it from a number that is spoken.
      case .none: !isBlankBelow && isBlankAbove && lines.count > 1
      case .aboveTimings: !isBlankBelow
      case .aboveBlankLines: true
      }
    guard isIndex else { return }
    lines.removeLast()
    index = number
    if let above, number == above + 2, let untimed { passUntimed(untimed) }
  }

  /// Passes a block whose index is between those of its neighbours, and which has no timing.
  private mutating func passUntimed(_ start: Int) {
    guard start < lines.count else { return }
    issues.note(lines[start].lowerBound, "a cue has no timing and was left out")
    lines.removeLast(lines.count - start)
  }

  /// Passes the lines above the first timing.
  private mutating func passHead() throws(TranscriptFormatError) {
    guard let first = lines.first, let last = lines.last else { return }
    // Prose may quote a subtitle.
    if last.upperBound - first.lowerBound > 2000 { throw .unrecognised }
    issues.note(first.lowerBound, "text above the first timing was left out")
  }

  private mutating func finishCue() {
    guard let timing else { return }
    if lines.isEmpty, let words = timing.words { lines.append(words) }
    if timing.hasNegative { issues.noteNegativeTime(timingOffset) }
    if timing.end == nil {
      issues.note(timingOffset, "a timing has no end; its cue was read without one")
    } else if let end = timing.end, end < timing.start {
      issues.note(timingOffset, "a cue ends before it starts; its times were kept")
    }
    if lines.allSatisfy({ text.isPlain($0, without: .captions) }) {
      guard !lines.isEmpty else { return }
      cues.append(start: timing.start, end: timing.end) { joined in
        for line in lines {
          if line.lowerBound > lines[0].lowerBound { joined.append(0x0A) }
          joined.append(contentsOf: text.bytes(line))
        }
      }
    } else if writer.write(lines, of: text) {
      cues.append(start: timing.start, end: timing.end) { $0.append(contentsOf: writer.bytes) }
    }
  }
}

extension ByteView {
  /// The number that a trimmed line is, as the index of a cue: `12`, `0012`, `-3`, `4.` or `1.5`.
  @inline(__always)
  fileprivate func cueIndex(_ line: Range<Int>) -> Int? {
    let (first, last) = (self[line.lowerBound], self[line.upperBound - 1])
    let mayBe = first < 0x3A || first >= 0x80
    return mayBe && (last &- 0x30 < 10 || last == 0x2E) ? number(line) : nil
  }

  private func number(_ line: Range<Int>) -> Int? {
    var i = line.lowerBound
    while case let n = invisibleLength(at: i), n > 0 { i += n }
    if self[i] == 0x2D { i += 1 }
    guard i < line.upperBound, isDigit(i), line.upperBound - i <= 18 else { return nil }
    var (value, points) = (0, 0)
    while i < line.upperBound {
      if self[i] == 0x2E { points += 1 } else if !isDigit(i) { return nil }
      if points == 0 { value = value * 10 + Int(self[i] & 0x0F) }
      i += 1
    }
    return points < 2 ? value : nil
  }
}
