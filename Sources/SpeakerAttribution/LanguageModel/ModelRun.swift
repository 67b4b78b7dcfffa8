/// Units that follow each other and have one letter in a language model's answers.
struct ModelRun: Hashable, Sendable {
  var units: Range<Int>
  /// -1 where nothing was answered.
  var letter: Int

  /// The runs of a talk, in order.
  static func all(_ letters: [Int]) -> [ModelRun] {
    var runs: [ModelRun] = []
    var start = 0
    for unit in letters.indices
    where unit + 1 == letters.count || letters[unit + 1] != letters[unit] {
      runs.append(ModelRun(units: start..<unit + 1, letter: letters[unit]))
      start = unit + 1
    }
    return runs
  }
}
