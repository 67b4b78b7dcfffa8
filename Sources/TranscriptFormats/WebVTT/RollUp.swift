import Transcripts

/// Folds rolling captions, in which each line is shown twice or more while new ones come in below
/// it, so that each line is there once.
///
/// YouTube's automatic captions come so: a cue has the line before and a new one, whose words have
/// times of their own; a flash of 10 ms with the new line alone follows it. The tags are lost in
/// other formats, but the rolling stays. What makes a document roll is judged over the whole of it:
/// a refrain, or words said twice, must not be taken for a line that is still shown.
struct RollUp {
  private let cues: CueList
  private let text: ByteView
  private var shown = Rows()
  private var rows = Rows()

  /// The lines of a cue.
  private struct Rows {
    var ranges: [Range<Int>] = []
    /// Index of the first whose words have times of their own.
    var firstTimed: Int?
    var end: Timecode?
  }

  /// More rows than any screen rolls.
  private static let mostRows = 8
  /// Milliseconds.
  private static let longestFlash = 100

  private init(_ cues: CueList, _ text: ByteView) { (self.cues, self.text) = (cues, text) }

  /// The cues with each line once, from where it is first shown, until the next comes or it is shown
  /// no more; nil when the document does not roll. The lines of a cue have `\n` between them.
  static func folded(_ cues: CueList) -> CueList? {
    cues.text.withUnsafeBufferPointer { buffer in
      var rollUp = RollUp(cues, ByteView(buffer))
      guard rollUp.rolls() else { return nil }
      return rollUp.fold()
    }
  }
}

extension RollUp {
  /// The number of a cue's first rows that the cue before has shown. Cues must be asked for in
  /// their order.
  private mutating func carriedRows(_ cue: Int) -> Int {
    swap(&shown, &rows)
    readRows(cue)
    let count = rows.ranges.count
    let most = min(rows.firstTimed ?? count, shown.ranges.count)
    guard most > 0, count <= Self.mostRows else { return 0 }
    // With the same line said twice in a row, one of two is new.
    for carried in stride(from: min(most, count - 1), to: 0, by: -1) where stays(carried) {
      return carried
    }
    return most == count && isStillShown(cue) && stays(count) ? count : 0
  }

  private mutating func readRows(_ cue: Int) {
    let range = cues.textRange(cue)
    rows.ranges.removeAll(keepingCapacity: true)
    rows.end = cues.end(cue)
    var start = range.lowerBound
    while start <= range.upperBound {
      let end = text.firstIndex(of: 0x0A, in: start..<range.upperBound) ?? range.upperBound
      rows.ranges.append(start..<end)
      start = end + 1
    }
    let word = cues.words(cue).first?.offset
    rows.firstTimed = word.flatMap { word in rows.ranges.firstIndex { word < $0.upperBound } }
  }

  /// Whether the last rows of the cue before are the first ones of this.
  private func stays(_ count: Int) -> Bool {
    guard count <= shown.ranges.count else { return false }
    return zip(shown.ranges.suffix(count), rows.ranges).allSatisfy { old, new in
      text.bytes(old).elementsEqual(text.bytes(new))
    }
  }

  /// Whether a cue without a new line goes on showing the old, rather than having it said again.
  private func isStillShown(_ cue: Int) -> Bool {
    guard let start = cues.start(cue), let end = shown.end,
      abs(start.milliseconds - end.milliseconds) <= Self.longestFlash
    else { return false }
    return isFlash(cue) || shown.firstTimed != nil || shown.ranges.count > rows.ranges.count
  }

  private func isFlash(_ cue: Int) -> Bool {
    guard let start = cues.start(cue), let end = cues.end(cue) else { return false }
    return 0...Self.longestFlash ~= end.milliseconds - start.milliseconds
  }
}

extension RollUp {
  /// The number of cues after which a document that shows no line twice is given up.
  private static let sample = 256

  /// Whether most cues carry a line over, and at least one has a new line below it.
  private mutating func rolls() -> Bool {
    var (carries, rolls, flashes, isTimed) = (0, 0, 0, false)
    for cue in 0..<cues.count {
      let carried = carriedRows(cue)
      if rows.firstTimed != nil { isTimed = true }
      if carried > 0 { carries += 1 }
      if carried > 0, carried < rows.ranges.count { rolls += 1 }
      if carried == rows.ranges.count, isFlash(cue) { flashes += 1 }
      if cue == Self.sample, carries < Self.sample / 4 { return false }
    }
    let pairs = cues.count - 1
    if isTimed || flashes > 0 {
      return rolls > 0 && (isTimed || rolls + flashes > 2) && carries * 2 >= pairs
    }
    return rolls > 1 && carries * 3 >= pairs * 2
  }

  private mutating func fold() -> CueList {
    var folded = CueListBuilder()
    var line: (text: Range<Int>, cue: Int, end: Timecode?)?
    (shown, rows) = (Rows(), Rows())
    for cue in 0..<cues.count {
      let carried = carriedRows(cue)
      if carried == rows.ranges.count {
        line?.end = cues.end(cue)
        continue
      }
      if let line { append(line.text, of: line.cue, until: line.end, cues.start(cue), to: &folded) }
      let new = rows.ranges[carried].lowerBound..<cues.textRange(cue).upperBound
      line = (new, cue, cues.end(cue))
    }
    if let line { append(line.text, of: line.cue, until: line.end, nil, to: &folded) }
    return folded.build()
  }

  private func append(
    _ range: Range<Int>, of cue: Int, until end: Timecode?, _ next: Timecode?,
    to folded: inout CueListBuilder
  ) {
    let start = cues.start(cue)
    var end = end
    if let next, let start, next > start, let last = end { end = min(last, next) }
    folded.append(start: start, end: end, text: text.bytes(range))
    for word in cues.words(inText: range) {
      folded.appendWord(offset: word.offset - range.lowerBound, start: word.start)
    }
  }
}
