import Transcripts

/// How well an answer fits the talk as a whole, for the calibration of its turns.
package struct TalkTraits: Sendable {
  /// Mean belief in the answer, by words.
  let belief: Float
  /// How clearly hosts sound like hosts, and guests like guests: mean log-odds, by words.
  let clarity: Double
  /// Of each block: the evidence of names in and beside its turn for its state, in log-odds.
  let direct: [Float]
  /// Of each state: how well its name fits its turns, in log-odds; see `InferredNames`.
  let naming: [Double]

  package init(_ talk: AnalysedTalk, _ blocks: BlockList, _ search: CastSearch) {
    let (decoder, path, count) = (search.decoder, search.path, search.speakers.count)
    var (sum, clear, words): (Float, Double, Float) = (0, 0, 0)
    for (block, state) in path.enumerated() {
      let length = Float(blocks.lengths[block])
      let host = Double(max(-4, min(4, blocks.hosts[block])))
      sum += decoder.beliefs[block * count + state] * length
      clear += (decoder.states[state].host > 0.5 ? host : -host) * Double(length)
      words += length
    }
    belief = sum / max(1, words)
    naming = InferredNames.odds(talk, blocks, search)
    clarity = clear / Double(max(1, words))
    direct = Self.direct(talk, blocks, search)
  }

  private static func direct(
    _ talk: AnalysedTalk, _ blocks: BlockList, _ search: CastSearch
  ) -> [Float] {
    let path = search.path
    let starts = path.indices.filter { $0 == 0 || path[$0] != path[$0 - 1] }
    var direct = [Float](repeating: 0, count: path.count)
    for hint in talk.hints {
      guard let state = search.speakers.firstIndex(where: { $0.person == hint.state }) else {
        continue
      }
      let block = blocks.block(ofWord: hint.word)
      guard path[block] != state else {
        direct[block] += hint.current
        continue
      }
      let turn = starts.partitioningIndex { $0 > block } - 1
      let (before, after) = (turn - 1, turn + 1)
      if after < starts.count {
        if path[starts[after]] == state { direct[starts[after]] += hint.next }
      }
      if before >= 0 {
        if path[starts[before]] == state { direct[starts[before]] += hint.previous }
      }
    }
    return direct
  }
}
