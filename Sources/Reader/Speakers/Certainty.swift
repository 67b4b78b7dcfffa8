import Transcripts

/// The certainty of a name, which decides how it is shown.
enum Certainty: Comparable {
  /// Nobody's name is shown.
  case unknown
  /// The name with a question mark.
  case likely
  /// The name alone.
  case sure

  /// The certainty for a belief from 0 to 1.
  init(_ belief: Double) {
    self = belief >= 0.8 ? .sure : belief >= 0.5 ? .likely : .unknown
  }
}

extension Attribution {
  /// The certainty of the speaker of a turn. A speaker without a name has no name to be wrong.
  func certainty(_ turn: Turn) -> Certainty {
    guard let speaker = turn.speaker, speakers.indices.contains(speaker) else { return .unknown }
    if turn.isCorrected { return .sure }
    return Certainty(
      speakers[speaker].name == nil
        ? turn.confidence : min(turn.confidence, turn.nameConfidence))
  }

  /// The attribution with one turn where several in a row would be shown alike.
  /// - Parameter splits: the places where a correction starts a new turn.
  func joiningAlike(splits: Set<Place>) -> Attribution {
    var joined = self
    joined.turns = []
    joined.turns.reserveCapacity(turns.count)
    var indices: [Int] = []
    for turn in turns {
      if let last = joined.turns.last, isShownAlike(last, turn),
        !splits.contains(turn.places.lowerBound)
      {
        joined.turns[joined.turns.count - 1].absorb(turn)
      } else {
        joined.turns.append(turn)
      }
      indices.append(joined.turns.count - 1)
    }
    guard joined.turns.count < turns.count else { return self }
    var asked = Set<Int>()
    joined.review = review.compactMap { turn in
      guard indices.indices.contains(turn), asked.insert(indices[turn]).inserted else { return nil }
      return indices[turn]
    }
    return joined
  }

  private func isShownAlike(_ one: Turn, _ other: Turn) -> Bool {
    one.speaker == other.speaker && one.isCorrected == other.isCorrected
      && certainty(one) == certainty(other)
  }
}

extension Turn {
  /// Takes in the next turn; the lower confidence counts.
  fileprivate mutating func absorb(_ next: Turn) {
    places = places.lowerBound..<max(places.upperBound, next.places.upperBound)
    confidence = min(confidence, next.confidence)
    nameConfidence = min(nameConfidence, next.nameConfidence)
    if !next.evidence.isEmpty {
      evidence = (evidence + next.evidence).sorted { $0.weight.magnitude > $1.weight.magnitude }
    }
  }
}
