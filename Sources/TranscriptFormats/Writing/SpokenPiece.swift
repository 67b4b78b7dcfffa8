import Transcripts

/// The words of one speaker in one cue: a cue, or a part of it where the speaker changes inside.
struct SpokenPiece {
  var cue: Int
  /// Text offsets; never empty.
  var text: Range<Int>
  /// The speaker that a label of the source names.
  var label: String?
  /// The speaker by inference or correction, where it is not that of the label.
  var inferred: InferredSpeaker?

  /// The name in formats without a field for inferred ones: those have a mark that no label has,
  /// twice where it is only the best guess; what a user has set is as good as a label.
  var name: String? {
    guard let inferred else { return label }
    let mark = !isGuessed ? "" : Certainty(inferred.confidence) == .guessed ? "??" : "?"
    return inferred.name + mark
  }

  /// Whether neither the source nor a user says so, or only in part, as of a voice that a user has
  /// named and that is told by the words.
  var isGuessed: Bool { inferred.map { $0.confidence < 1 } ?? false }

  /// The pieces of all cues, in order. O(n).
  static func list(_ transcript: Transcript, _ attribution: Attribution?) -> [SpokenPiece] {
    let cues = transcript.cues
    var labels = TurnWalk(transcript.turns, in: cues)
    let attribution = attribution.flatMap { $0.showsTurns ? $0 : nil }
    var inferred = TurnWalk(attribution?.turns ?? [], in: cues)
    let names = transcript.speakers.map { $0.name.flatMap(WrittenText.line) }
    let guesses = InferredSpeaker.names(attribution?.speakers ?? [])
    var pieces: [SpokenPiece] = []
    pieces.reserveCapacity(cues.count)
    for cue in 0..<cues.count {
      var rest = cues.textRange(cue)
      while !rest.isEmpty {
        let label = labels.turn(at: rest.lowerBound)?.speaker.flatMap { names[$0] }
        let guess = inferred.turn(at: rest.lowerBound).flatMap { turn in
          attribution.flatMap { InferredSpeaker(turn, $0, guesses) }
        }
        let end = min(rest.upperBound, labels.end, inferred.end)
        let piece = SpokenPiece(
          cue: cue, text: rest.lowerBound..<end, label: label,
          inferred: guess?.name == label ? nil : guess)
        piece.add(to: &pieces, cues)
        rest = end..<rest.upperBound
      }
    }
    return pieces
  }

  /// Appends the piece, without white space at its ends, unless nothing is left; joined to the one
  /// before it when the same person goes on in the same cue.
  private func add(to pieces: inout [SpokenPiece], _ cues: CueList) {
    var piece = self
    piece.text = cues.text.withUnsafeBufferPointer { ByteView($0).trimmed(text) }
    guard !piece.text.isEmpty else { return }
    if let last = pieces.last, last.cue == cue, last.name == name {
      pieces[pieces.count - 1].text = last.text.lowerBound..<piece.text.upperBound
    } else {
      pieces.append(piece)
    }
  }
}

/// A name from an attribution.
struct InferredSpeaker: Equatable {
  var name: String
  /// Belief, 0 to 1, that these words are by the person of that name; 1 where a label or a
  /// correction says so.
  var confidence: Double

  init?(_ turn: Turn, _ attribution: Attribution, _ names: [String]) {
    guard let speaker = attribution.shownSpeaker(of: turn) else { return nil }
    name = names[speaker]
    confidence = attribution.belief(in: turn)
  }

  /// The names shown, without those that cannot be seen.
  static func names(_ speakers: [Speaker]) -> [String] {
    Speaker.shownNames(
      speakers.map { Speaker(name: $0.name.flatMap(WrittenText.line), role: $0.role) })
  }
}

/// Finds the turn that holds a text offset, for offsets that only rise.
private struct TurnWalk {
  private let turns: [Turn]
  private let starts: [Int]
  private var next = 0

  init(_ turns: [Turn], in cues: CueList) {
    self.turns = turns
    starts = turns.map { cues.textOffset($0.places.lowerBound) }
  }

  mutating func turn(at textOffset: Int) -> Turn? {
    while next < starts.count, starts[next] <= textOffset { next += 1 }
    return next > 0 ? turns[next - 1] : nil
  }

  /// The start of the next turn.
  var end: Int { next < starts.count ? starts[next] : .max }
}
