extension Cast.Mention {
  /// The position of a mention in its turn.
  package struct Setting: Hashable, Sendable {
    /// Words of the turn before the name.
    var wordsBefore: Int
    /// Words of the turn after the name, and after what is said to the person.
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

  /// The position of each mention in its turn.
  /// - Parameter starts: the first words of the turns, ascending; the first is 0.
  package static func settings(
    of mentions: [Cast.Mention], in text: SpokenText, starts: [Int]
  ) -> [Setting] {
    let edges = starts + [text.words.count]
    var turn = 0
    return mentions.indices.map { index in
      let mention = mentions[index]
      let word = mention.words.lowerBound
      while turn + 2 < edges.count, edges[turn + 1] <= word { turn += 1 }
      let end = edges[turn + 1]
      let later = mentions[(index + 1)...].prefix { $0.words.lowerBound < end }
      return Setting(
        wordsBefore: word - edges[turn],
        wordsAfter: max(0, end - max(mention.words.upperBound, mention.reach)),
        endsInQuestion: end > 0 && text.words[end - 1].endsQuestion,
        isLastAddress: mention.isAddress && !later.contains { $0.isAddress })
    }
  }

  /// Whether the person is addressed.
  package var isAddress: Bool { [.greeted, .thanked, .asked, .addressed].contains(kind) }

  /// The weights of the mention at a position in its turn.
  func weights(in setting: Setting) -> Weights {
    let rows = cues.contains(.punctuated) ? MentionWeights.punctuated : MentionWeights.plain
    var sums = (0.0, 0.0, 0.0)
    for feature in features(in: setting) {
      guard let row = rows[feature] else { continue }
      sums = (sums.0 + row[0], sums.1 + row[1], sums.2 + row[2])
    }
    return Weights(speaks: sums.0, speaksNext: sums.1, spokeBefore: sums.2)
  }

  /// The features of the mention at a position in its turn.
  package func features(in setting: Setting) -> [MentionFeature] {
    var features: [MentionFeature] = [.any]
    if let feature = MentionFeature.of(kind) { features.append(feature) }
    for (cue, feature) in MentionFeature.cues where cues.contains(cue) { features.append(feature) }
    for (feature, holds) in place(setting) where holds { features.append(feature) }
    return features
  }

  private func place(_ setting: Setting) -> [(MentionFeature, Bool)] {
    let (start, end) = (setting.wordsBefore, setting.wordsAfter)
    let question = setting.endsInQuestion && cues.contains(.punctuated)
    let isTold = [.mentioned, .credited, .together].contains(kind)
    return [
      (.withinThree, end <= 3), (.withinFifteen, end > 3 && end <= 15),
      (.withinSixty, end > 15 && end <= 60),
      (.isAtTurnStart, start <= 2), (.isNearTurnStart, start > 2 && start <= 9),
      (.endsInQuestion, question), (.isLastAddress, setting.isLastAddress),
      (.askedInQuestion, kind == .asked && question),
      (.askedLastInQuestion, kind == .asked && question && setting.isLastAddress),
      (.thankedAtStart, kind == .thanked && start <= 2),
      (.addressedAtStart, kind == .addressed && start <= 2),
      (.greetedAtStart, kind == .greeted && start <= 2),
      (.mentionedInQuestion, isTold && question), (.mentionedAtEnd, isTold && end <= 3),
      (.thankedNearEnd, kind == .thanked && end <= 15), (.isWholeTurn, start <= 2 && end <= 3),
    ]
  }
}
