extension Attribution {
  /// Whether turns are shown: not where one person speaks, or nobody is known to.
  public var showsTurns: Bool {
    switch origin {
    case .labels, .voices, .inference: !turns.isEmpty
    case .oneSpeaker: turns.count > 1
    case .none: turns.count > 1 || turns.first?.isCorrected ?? false
    }
  }

  /// The belief, 0 to 1, in what is shown as the speaker of a turn: that these words are by the
  /// person of that name. A speaker without a name has no name to be wrong.
  public func belief(in turn: Turn) -> Double {
    guard let speaker = turn.speaker, speakers.indices.contains(speaker) else { return 0 }
    if turn.isCorrected { return 1 }
    return speakers[speaker].name == nil
      ? turn.confidence : min(turn.confidence, turn.nameConfidence)
  }

  /// The speaker shown for a turn: the best guess, and nobody for a voice that is without a name and
  /// may as well be another one.
  public func shownSpeaker(of turn: Turn) -> Int? {
    guard let speaker = turn.speaker, speakers.indices.contains(speaker) else { return nil }
    let isNamed = speakers[speaker].name != nil
    return isNamed || Certainty(belief(in: turn)) > .guessed ? speaker : nil
  }

  /// The certainty of the speaker shown for a turn.
  public func certainty(of turn: Turn) -> Certainty {
    shownSpeaker(of: turn) == nil ? .unknown : Certainty(belief(in: turn))
  }
}
