import Transcripts

extension Document {
  /// The speaker shown at a text offset, with the sign of the certainty: `Jane Doe ?`; nil where
  /// nobody is known to speak. O(log n).
  public func shownSpeaker(at textOffset: Int) -> String? {
    guard showsTurns, let turn = turn(at: textOffset), turnSpeakers[turn] != nobody else {
      return nil
    }
    return label(ofTurn: turn)
  }

  /// The speaker shown for a turn, whether or not the reader shows turns here.
  public func shownSpeaker(of turn: Turn) -> String? {
    attribution.shownSpeaker(of: turn).map {
      speakerNames[$0] + attribution.certainty(of: turn).sign
    }
  }
}
