import Transcripts

extension InferredTalk {
  /// A turn as it is inferred, with the belief that the person named speaks it.
  struct BelievedTurn: Sendable {
    var words: Range<Int>
    var state: Int
    var belief: Double
  }

  /// The turns with their beliefs; what corrections say is certain.
  var believedTurns: [BelievedTurn] {
    turns().map { turn in
      let block = blocks.block(ofWord: turn.words.lowerBound)
      let state = path[block]
      let isNamed = search.speakers[state].person != nil
      return BelievedTurn(
        words: turn.words, state: state,
        belief: isKnown(block) ? 1 : isNamed ? turn.nameConfidence : turn.confidence)
    }
  }
}
