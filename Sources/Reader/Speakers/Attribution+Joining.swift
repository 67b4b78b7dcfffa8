import Transcripts

extension Attribution {
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
      && certainty(of: one) == certainty(of: other)
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
