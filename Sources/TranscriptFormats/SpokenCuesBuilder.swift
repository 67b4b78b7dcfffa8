import Transcripts

/// Collects cues for formats that name the speaker of each.
struct SpokenCuesBuilder {
  private(set) var cues = CueListBuilder()
  private var speakers: [Speaker] = []
  private var indices: [String: Int] = [:]
  /// Mostly the one who spoke before goes on.
  private var last: (name: String, index: Int)?
  /// Whether a time was below zero; the list of cues has zero in its place.
  private var hasNegativeTimes = false
  private var turns: [(cue: Int, speaker: Int?)] = []

  /// The longest name in bytes. A longer text is no name, and would be written again with each cue.
  private static let longestName = 1000

  /// Appends one cue, unless nothing in it can be seen.
  /// - Parameter speaker: as the source labels the cue; nil or blank where it does not, and
  ///   none when it is longer than any name.
  mutating func append(
    start: Timecode?, end: Timecode? = nil, speaker: String? = nil, _ text: CueText
  ) {
    guard let bytes = text.collapsed() else { return }
    append(start: start, end: end, speaker: speaker) { $0.append(contentsOf: bytes) }
  }

  /// Appends one cue with the text of the source; line breaks in it are white space.
  mutating func append(
    start: Timecode?, end: Timecode? = nil, speaker: String? = nil, _ text: String
  ) {
    append(start: start, end: end, speaker: speaker, CueText(text))
  }

  /// Appends one cue whose text `write` adds to the end of the joined buffer: valid UTF-8, trimmed,
  /// with something to be seen.
  mutating func append(
    start: Timecode?, end: Timecode?, speaker: String?, write: (inout [UInt8]) -> Void
  ) {
    let index = speaker.flatMap { self.index(of: $0) }
    if turns.isEmpty || turns[turns.count - 1].speaker != index {
      turns.append((cues.count, index))
    }
    if Self.isNegative(start) || Self.isNegative(end) { hasNegativeTimes = true }
    cues.append(start: start, end: end, write: write)
  }

  private static func isNegative(_ time: Timecode?) -> Bool {
    time.map { $0.milliseconds < 0 } ?? false
  }

  /// Marks when a word of the last cue is spoken; `offset` is that of its first byte in the cue.
  mutating func appendWord(offset: Int, start: Timecode) {
    cues.appendWord(offset: offset, start: start)
  }

  private mutating func index(of name: String) -> Int? {
    if let last, last.name == name { return last.index }
    if let index = indices[name] {
      last = (name, index)
      return index
    }
    guard name.utf8.count <= Self.longestName, let visible = CueText(name).string else {
      return nil
    }
    let index = indices[visible] ?? speakers.count
    if index == speakers.count { speakers.append(Speaker(name: visible)) }
    (indices[name], indices[visible]) = (index, index)
    return index
  }

  /// The cues with their turns; where no cue was labelled, with the labels that stand in the texts.
  /// - Parameters:
  ///   - unrolling: whether rolling captions without labels are folded first, as `RollUp` does.
  ///   - liftingLabels: whether such labels may stand there.
  consuming func build(unrolling: Bool = false, liftingLabels: Bool = true) -> SpokenCues {
    let list = cues.build()
    var spoken: SpokenCues
    if speakers.isEmpty {
      let folded = unrolling ? RollUp.folded(list) ?? list : list
      spoken = liftingLabels ? SpeakerLabels.lift(from: folded) : SpokenCues(cues: folded)
    } else {
      spoken = SpokenCues(cues: list, speakers: speakers, turns: Turn.list(turns, in: list))
    }
    spoken.hasNegativeTimes = hasNegativeTimes
    return spoken
  }
}

extension Turn {
  /// Turns that start at cues, each up to the next.
  static func list(_ starts: [(cue: Int, speaker: Int?)], in cues: CueList) -> [Turn] {
    let end = cues.place(cues.text.count)
    return starts.indices.map { i in
      let next = i + 1 < starts.count ? Place(cue: starts[i + 1].cue) : end
      return Turn(places: Place(cue: starts[i].cue)..<next, speaker: starts[i].speaker)
    }
  }
}
