extension Document {
  /// The name shown as the speaker at a text offset, and whether it is shown without a question
  /// mark; nil where the speaker is not known. O(log n).
  public func shownSpeaker(at textOffset: Int) -> (name: String, isSure: Bool)? {
    guard showsTurns, let turn = turn(at: textOffset), turnSpeakers[turn] != nobody else {
      return nil
    }
    return (speakerNames[turnSpeakers[turn]], certainty(ofTurn: turn) != .likely)
  }
}
