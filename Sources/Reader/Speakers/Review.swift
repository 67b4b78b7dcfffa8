import Transcripts

extension ReaderState {
  /// Goes to the turn whose confirmation would settle most, among those not asked about since the
  /// last correction.
  mutating func askNext() {
    let turns = document.attribution.review.filter { document.turnStarts.indices.contains($0) }
    var next = turns.first { !attribution.asked.contains(document.turnStarts[$0]) }
    if next == nil {
      attribution.asked = []
      next = turns.first
    }
    guard let next else { return say(Self.nothingToAsk) }
    let start = document.turnStarts[next]
    attribution.asked.insert(start)
    focus = .transcript
    jump(to: start)
    say("Who speaks here? " + answers(toTurn: next))
  }

  private func answers(toTurn turn: Int) -> String {
    guard document.nameShown(ofTurn: turn) != nil else { return "s picks, W shows the evidence" }
    return "s picks, c confirms \(document.label(ofTurn: turn))"
  }
}
