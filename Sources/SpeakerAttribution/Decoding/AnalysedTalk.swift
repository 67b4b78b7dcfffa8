import Transcripts

/// The analysis of a talk that does not depend on corrections: its words, the network's answers and
/// the people named.
package struct AnalysedTalk: Sendable {
  package let text: SpokenText
  package let answer: NetworkAnswer
  package var cast: Cast
  /// The hint of each mention; its `state` is a person of the cast.
  package let hints: [Hint]

  package init(
    _ transcript: Transcript, roster: [RosterPerson], _ network: TurnNetwork
  ) {
    text = SpokenText(transcript.cues)
    let input = UnitInput(TokenList(text, transcript.cues, network.vocabulary))
    answer = NetworkAnswer(input, network.parameters)
    cast = Cast.find(in: text, transcript: transcript, roster: roster)
    hints = Self.hints(cast, text, answer)
  }

  /// Hints of mentions. The position of a mention in its turn is taken from the likeliest turns.
  private static func hints(_ cast: Cast, _ text: SpokenText, _ answer: NetworkAnswer) -> [Hint] {
    var starts = [0]
    for unit in 1..<max(1, answer.starts.count) where answer.changes[unit] > 0 {
      starts.append(Int(answer.starts[unit]))
    }
    starts.append(text.words.count)
    var turn = 0
    return cast.mentions.enumerated().map { index, mention in
      let word = mention.words.lowerBound
      while turn + 2 < starts.count, starts[turn + 1] <= word { turn += 1 }
      let end = starts[turn + 1]
      var isLast = mention.isAddress
      for other in cast.mentions[(index + 1)...] {
        guard other.words.lowerBound < end, isLast else { break }
        if other.isAddress { isLast = false }
      }
      let weights = mention.weights(
        in: Cast.Mention.Setting(
          wordsBefore: word - starts[turn], wordsAfter: max(0, end - mention.words.upperBound),
          endsInQuestion: end > 0 && text.words[end - 1].endsQuestion, isLastAddress: isLast))
      return Hint(
        word: word, state: mention.person, current: Float(weights.speaks),
        next: Float(weights.speaksNext), previous: Float(weights.spokeBefore))
    }
  }
}
