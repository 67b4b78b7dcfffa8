import Transcripts

/// The analysis of a talk that does not depend on corrections: its words, the network's answers and
/// the people named.
package struct AnalysedTalk: Sendable {
  package let text: SpokenText
  /// What the text marks as starts of turns.
  let marks: TurnMarks
  package var answer: NetworkAnswer
  package var cast: Cast
  /// The hint of each mention; its `state` is a person of the cast.
  package let hints: [Hint]
  /// What a language model said of it, if one was asked.
  package var model: ModelEvidence?

  package init(
    _ transcript: Transcript, roster: [RosterPerson], _ network: TurnNetwork
  ) {
    text = SpokenText(transcript.cues)
    marks = TurnMarks(text, transcript.cues)
    let input = UnitInput(TokenList(text, transcript.cues, network.vocabulary))
    answer = NetworkAnswer(input, wordCount: text.words.count, network.parameters)
    cast = Cast.find(in: text, transcript: transcript, roster: roster)
    hints = Self.hints(cast, text, answer, marks)
  }

  /// Hints of mentions. The position of a mention in its turn is taken from the likeliest turns.
  private static func hints(
    _ cast: Cast, _ text: SpokenText, _ answer: NetworkAnswer, _ marks: TurnMarks
  ) -> [Hint] {
    var found: Set = [0]
    for unit in 1..<max(1, answer.starts.count) where answer.changes[unit] > 0 {
      let word = Int(answer.starts[unit])
      if !marks.wouldMark(word) { found.insert(word) }
    }
    let starts = found.union(marks.words).sorted()
    let settings = Cast.Mention.settings(of: cast.mentions, in: text, starts: starts)
    return zip(cast.mentions, settings).map { mention, setting in
      let weights = mention.weights(in: setting)
      return Hint(
        word: mention.words.lowerBound, end: mention.reach, state: mention.person,
        current: Float(weights.speaks), next: Float(weights.speaksNext),
        previous: Float(weights.spokeBefore))
    }
  }
}
