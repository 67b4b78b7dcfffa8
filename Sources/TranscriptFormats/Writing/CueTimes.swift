import Transcripts

/// A time for every cue, as subtitles must have it.
///
/// A cue without a start begins when the words before it have been said, though not after the
/// next cue that has a start. A cue without an end, or with one that is not after its start, lasts
/// until the next one starts; the last one until the end of the recording, or until its words have
/// been said.
struct CueTimes {
  /// Milliseconds, by cue.
  private(set) var starts: [Int] = []
  private(set) var ends: [Int]
  /// The cues by their starts; those that start together in the order of the transcript.
  private var order: [Int]

  /// O(n log n), and O(n) where the starts are in order.
  init(_ transcript: Transcript) {
    let cues = transcript.cues
    ends = Array(repeating: 0, count: cues.count)
    order = Array(0..<cues.count)
    findStarts(cues)
    if zip(starts, starts.dropFirst()).contains(where: { $0 > $1 }) {
      let starts = starts
      order.sort { (starts[$0], $0) < (starts[$1], $1) }
    }
    findEnds(transcript)
  }

  /// The pieces in order of time; those that start together in their own order.
  func inOrder(_ pieces: [SpokenPiece]) -> [SpokenPiece] {
    let isInOrder = zip(pieces, pieces.dropFirst()).allSatisfy { starts[$0.cue] <= starts[$1.cue] }
    if isInOrder { return pieces }
    return pieces.enumerated()
      .sorted { (starts[$0.element.cue], $0.offset) < (starts[$1.element.cue], $1.offset) }
      .map(\.element)
  }

  private mutating func findStarts(_ cues: CueList) {
    var latest = [Int](repeating: .max, count: cues.count)
    var next = Int.max
    for cue in (0..<cues.count).reversed() {
      next = cues.start(cue)?.milliseconds ?? next
      latest[cue] = next
    }
    var said = 0
    for cue in 0..<cues.count {
      let start =
        cues.start(cue)?.milliseconds ?? max(starts.last ?? 0, min(said, latest[cue]))
      starts.append(start)
      said = start + Self.timeToSay(cues.textRange(cue).count)
    }
  }

  private mutating func findEnds(_ transcript: Transcript) {
    let last = transcript.duration?.milliseconds ?? 0
    // The start of the next cue that starts later than the one at hand.
    var (later, start) = (last, Int.max)
    for cue in order.reversed() {
      if starts[cue] < start {
        if start < .max { later = start }
        start = starts[cue]
      }
      let end = transcript.cues.end(cue)?.milliseconds ?? 0
      let said = start + Self.timeToSay(transcript.cues.textRange(cue).count)
      ends[cue] =
        end > start && transcript.cues.start(cue) != nil ? end : later > start ? later : said
    }
  }

  /// Milliseconds that so many bytes of text take at a usual pace, of 15 a second.
  private static func timeToSay(_ bytes: Int) -> Int { max(1000, bytes * 1000 / 15) }
}
