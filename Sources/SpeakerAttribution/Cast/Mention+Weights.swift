extension Cast.Mention {
  /// The position of a mention in its turn.
  struct Setting: Hashable, Sendable {
    /// Words of the turn before the name.
    var wordsBefore: Int
    /// Words of the turn after the name.
    var wordsAfter: Int
    var endsInQuestion: Bool
    /// Whether nobody is addressed by name later in the turn.
    var isLastAddress: Bool
  }

  /// The log-odds that a mention adds to the prior ones of its person.
  struct Weights: Hashable, Sendable {
    /// That the turn with the mention is the person's own: well below zero except for
    /// `introducesSelf`.
    var speaks: Double
    /// That the next turn is the person's, given that this one is not.
    var speaksNext: Double
    /// That the turn before was the person's, given that this one is not.
    var spokeBefore: Double
  }

  /// Whether the person is addressed.
  var isAddress: Bool { [.greeted, .thanked, .asked, .addressed].contains(kind) }

  /// The weights of the mention at a position in its turn.
  func weights(in setting: Setting) -> Weights {
    let isPunctuated = cues.contains(.punctuated)
    let rows = isPunctuated ? MentionWeights.punctuated : MentionWeights.plain
    var (speaks, next, before) = (0.0, 0.0, 0.0)
    func add(_ row: Int) {
      speaks += rows[row][0]
      next += rows[row][1]
      before += rows[row][2]
    }
    add(0)
    if kind != .mentioned { add(1 + kind.rawValue) }
    for cue in 0..<26 where cues.rawValue & (1 << UInt32(cue)) != 0 { add(9 + cue) }
    for (row, holds) in features(of: setting).enumerated() where holds { add(35 + row) }
    return Weights(speaks: speaks, speaksNext: next, spokeBefore: before)
  }

  private func features(of setting: Setting) -> [Bool] {
    let (start, end) = (setting.wordsBefore, setting.wordsAfter)
    let question = setting.endsInQuestion && cues.contains(.punctuated)
    let isTold = [.mentioned, .credited, .together].contains(kind)
    return [
      end <= 3, end > 3 && end <= 15, end > 15 && end <= 60, start <= 2, start > 2 && start <= 9,
      question, setting.isLastAddress, kind == .asked && question,
      kind == .asked && question && setting.isLastAddress, kind == .thanked && start <= 2,
      kind == .addressed && start <= 2, kind == .greeted && start <= 2, isTold && question,
      isTold && end <= 3, kind == .thanked && end <= 15, start <= 2 && end <= 3,
    ]
  }
}
