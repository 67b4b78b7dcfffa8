extension Document {
  /// Who is shown as the speaker at a text offset, and whether the name stands there without a
  /// question mark; nil where nobody is known to speak. O(log n).
  public func shownSpeaker(at textOffset: Int) -> (name: String, isSure: Bool)? {
    guard showsTurns, let turn = turn(at: textOffset), turnSpeakers[turn] != nobody else {
      return nil
    }
    return (speakerNames[turnSpeakers[turn]], certainty(ofTurn: turn) != .likely)
  }
}
