import Glibc

/// The features of one turn for the calibration.
package struct TurnFeatures: Sendable {
  /// For the belief that the words are by that speaker; the first is a constant.
  package var values: [Double]
  /// For the belief that the words are by the person the speaker is named after: the same, and some
  /// of the name.
  package var nameValues: [Double]

  /// - Parameter range: the turn's blocks.
  package init(
    _ range: Range<Int>, state: Int, blocks: BlockList, search: CastSearch, talk: AnalysedTalk,
    traits: TalkTraits
  ) {
    let decoder = search.decoder
    let count = decoder.states.count
    var (belief, words, host, named): (Float, Float, Float, Float) = (0, 0, 0, 0)
    for block in range {
      let length = Float(blocks.lengths[block])
      belief += decoder.beliefs[block * count + state] * length
      host += blocks.hosts[block] * length
      words += length
      named += traits.direct[block]
    }
    belief /= max(1, words)
    host /= max(1, words)
    let isHost = decoder.states[state].host > 0.5
    let rivals = decoder.states.indices.filter { (decoder.states[$0].host > 0.5) == isHost }.count
    let start = decoder.turnBeliefs[range.lowerBound]
    let end =
      range.upperBound < blocks.count ? decoder.turnBeliefs[range.upperBound] : 1
    let direct = Double(max(-6, min(6, named))) / 3
    let isMarked: Double = talk.marks.areRegular ? 1 : 0
    values = [
      1, TurnFeatures.odds(belief), Double(logf(words + 1)) - 3, count == 2 ? 1 : 0,
      count >= 4 ? 1 : 0, rivals == 1 ? 1 : 0, Double(max(-4, min(4, isHost ? host : -host))),
      rivals == 1 ? TurnFeatures.odds(belief) : 0, TurnFeatures.odds(traits.belief),
      TurnFeatures.odds(min(start, end)), traits.clarity, words < 8 ? 1 : 0,
      direct, min(4, search.countMargin) / 4,
      Double(max(-3, min(3, decoder.wordingMargin(range, of: state) ?? 0))) / 2,
      isMarked, isMarked * TurnFeatures.odds(belief), isMarked * direct,
    ]
    let person = search.speakers[state].person.map { talk.cast.people[$0] }
    nameValues =
      values + [
        TurnFeatures.odds(Float(person?.likelihood ?? 0.01)),
        person?.role != nil ? 1 : 0,
        search.speakers.contains { $0.person == nil } ? 1 : 0, traits.naming[state] > 1.5 ? 1 : 0,
      ]
  }

  private static func odds(_ belief: Float) -> Double {
    let belief = min(0.997, max(0.003, Double(belief)))
    return log(belief / (1 - belief))
  }
}
