import Transcripts

/// Collects the lines of an LRC text and makes cues of them.
struct LyricLines {
  private let text: ByteView
  private let hasHours: Bool
  private var copy: CollapsedText
  private var lines: [LyricLine] = []
  /// The times at which lines come, in milliseconds; in a song a line has several.
  private var times: [(start: Int, line: Int)] = []
  private var isGrouped = false

  init(_ text: ByteView, hasHours: Bool) {
    (self.text, self.hasHours, copy) = (text, hasHours, CollapsedText(text))
  }

  var issues: [Issue] { copy.issues.issues }

  mutating func string(_ range: Range<Int>) -> String? { copy.string(range) }

  /// Takes a trimmed line; one without a stamp goes on with the line before.
  mutating func append(_ line: Range<Int>) {
    var at = line.lowerBound
    let known = times.count
    while text[at] == 0x5B,
      let stamp = LyricStamp(text, at: at, line.upperBound, withHours: hasHours)
    {
      if stamp.isNegative { copy.noteNegativeTime(at) }
      times.append((stamp.milliseconds, lines.count))
      at = text.skippingSpace(stamp.end, line.upperBound)
    }
    if times.count > known {
      lines.append(LyricLine(start: times[known].start))
      if times.count > known + 1 { isGrouped = true }
    } else if lines.isEmpty {
      copy.note(line.lowerBound, "a line above the first stamp was left out")
      return
    }
    lines[lines.count - 1].append(
      at..<line.upperBound, of: text, withHours: hasHours, &copy)
  }

  /// The lines as cues; by their times where a line has several, else in the order of the file. A
  /// line without words ends the one before it.
  /// - Parameter offset: how many milliseconds earlier everything comes.
  mutating func spoken(offset: Int) -> SpokenCues {
    if isGrouped {
      let order = times.indices.sorted { (times[$0].start, $0) < (times[$1].start, $1) }
      times = order.map { times[$0] }
    }
    var cues = SpokenCuesBuilder()
    // A line with a million stamps is no song.
    var budget = text.count * 16
    for (i, time) in times.enumerated() where budget > 0 {
      let line = lines[time.line]
      if line.bytes.isEmpty { continue }
      let shift = time.start - line.start
      let end = line.end.map { $0 + shift } ?? endOfLine(i)
      cues.append(
        start: Self.timecode(time.start, offset), end: end.map { Self.timecode($0, offset) },
        speaker: nil
      ) { $0.append(contentsOf: line.bytes) }
      for word in line.words {
        cues.appendWord(offset: word.offset, start: Self.timecode(word.time + shift, offset))
      }
      budget -= line.bytes.count
    }
    if budget <= 0 { copy.note(0, "a line came again too often; the last ones were left out") }
    return cues.build()
  }

  /// The end of a line: the start of the next one, if that has no words.
  private func endOfLine(_ i: Int) -> Int? {
    guard i + 1 < times.count, times[i + 1].start >= times[i].start else { return nil }
    return lines[times[i + 1].line].bytes.isEmpty ? times[i + 1].start : nil
  }

  private static func timecode(_ milliseconds: Int, _ offset: Int) -> Timecode {
    Timecode(milliseconds: max(0, milliseconds &- offset))
  }
}
