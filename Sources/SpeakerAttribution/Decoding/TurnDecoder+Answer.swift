/// The answer.
extension TurnDecoder {
  /// A speaker for each block, such that the expected number of right words is greatest, and turns
  /// start where they probably do.
  package var path: [Int] {
    guard blocks.count > 0, count > 0 else { return [] }
    var best = [Float](repeating: 0, count: blocks.count * count)
    var from = [Int32](repeating: 0, count: blocks.count * count)
    for block in 0..<blocks.count {
      let row = block * count
      let threshold =
        settings.turnThreshold + (blocks.startsInside[block] ? settings.insideThreshold : 0)
      let turn = settings.turnWeight * (turnBeliefs[block] - threshold)
      let old = row - count
      let top = block > 0 ? (0..<count).max { best[old + $0] < best[old + $1] }! : 0
      let second =
        block > 0 && count > 1
        ? (0..<count).filter { $0 != top }.max { best[old + $0] < best[old + $1] }! : 0
      for state in 0..<count {
        let gain = beliefs[row + state] * Float(blocks.lengths[block])
        guard block > 0 else {
          best[row + state] = gain
          continue
        }
        let other = top == state ? second : top
        let moves = other != state && best[old + other] + turn > best[old + state]
        best[row + state] = gain + (moves ? best[old + other] + turn : best[old + state])
        from[row + state] = Int32(moves ? other : state)
      }
    }
    var path = [Int](repeating: 0, count: blocks.count)
    let end = best.count - count
    var state = (0..<count).max { best[end + $0] < best[end + $1] }!
    for block in (0..<blocks.count).reversed() {
      path[block] = state
      state = Int(from[block * count + state])
    }
    return path
  }

  /// How much better the words of some blocks fit a speaker than the best other one, in log-odds; nil
  /// where nothing tells speakers apart.
  func wordingMargin(_ range: Range<Int>, of state: Int) -> Float? {
    guard count > 1, !similarityScores.isEmpty else { return nil }
    var sums = [Float](repeating: 0, count: count)
    for block in range {
      for index in 0..<count { sums[index] += similarityScores[block * count + index] }
    }
    let own = sums.remove(at: state)
    return own - sums.max()!
  }
}
