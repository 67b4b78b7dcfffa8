/// Shares of words given to the right speaker, and turn starts found.
enum Scoring {
  /// Whether each word's speaker is right under the best one-to-one map of predicted to true
  /// speakers. Speakers are small numbers; a negative prediction is wrong.
  static func matched(_ predicted: [Int], _ truth: [Int]) -> [Bool] {
    let (rows, columns) = ((predicted.max() ?? 0) + 1, (truth.max() ?? 0) + 1)
    var overlap = [[Int]](repeating: [Int](repeating: 0, count: columns), count: max(1, rows))
    for (a, b) in zip(predicted, truth) where a >= 0 { overlap[a][b] += 1 }
    let map = best(overlap, columns: columns)
    return zip(predicted, truth).map { a, b in a >= 0 && map[a] == b }
  }

  /// The assignment of rows to columns with the largest sum: dynamic programming over the set of
  /// columns used.
  private static func best(_ overlap: [[Int]], columns: Int) -> [Int] {
    let sets = 1 << columns
    var table = [[Int]](
      repeating: [Int](repeating: Int.min / 2, count: sets), count: overlap.count + 1)
    table[0][0] = 0
    for row in 0..<overlap.count {
      for set in 0..<sets where table[row][set] >= 0 {
        table[row + 1][set] = max(table[row + 1][set], table[row][set])
        for column in 0..<columns where set & (1 << column) == 0 {
          let other = set | (1 << column)
          table[row + 1][other] = max(
            table[row + 1][other], table[row][set] + overlap[row][column])
        }
      }
    }
    var set = (0..<sets).max { table[overlap.count][$0] < table[overlap.count][$1] } ?? 0
    var map = [Int](repeating: -1, count: overlap.count)
    for row in (0..<overlap.count).reversed() where table[row + 1][set] != table[row][set] {
      for column in 0..<columns where set & (1 << column) != 0 {
        if table[row][set & ~(1 << column)] + overlap[row][column] == table[row + 1][set] {
          map[row] = column
          set &= ~(1 << column)
          break
        }
      }
    }
    return map
  }

  /// F1 of turn starts within three words.
  static func boundaryF(_ predicted: [Int], _ truth: [Int]) -> Double {
    var (i, j, hits) = (0, 0, 0)
    while i < truth.count, j < predicted.count {
      let distance = predicted[j] - truth[i]
      if abs(distance) <= 3 {
        hits += 1
        i += 1
        j += 1
      } else if distance < 0 {
        j += 1
      } else {
        i += 1
      }
    }
    let all = truth.count + predicted.count
    return all == 0 ? 1 : 2 * Double(hits) / Double(all)
  }
}
