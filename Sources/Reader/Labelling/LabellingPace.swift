/// How long answers take.
struct LabellingPace: Hashable, Sendable {
  /// When the turn that is asked about was shown, in milliseconds; nil until that is known.
  private var shown: Int?
  private var lengths: [Int] = []
  /// Whether the time that is awaited ends an answer, and not only a turn that was looked at.
  var isAnswered = false

  /// Answers before a first estimate, and the most recent ones that count.
  private static let counted = 3...20

  mutating func take(_ milliseconds: Int) {
    if isAnswered, let shown, milliseconds >= shown {
      lengths = (lengths + [milliseconds - shown]).suffix(Self.counted.upperBound)
    }
    (shown, isAnswered) = (milliseconds, false)
  }

  /// The time that a number of answers will take, such as `3 to 5 minutes to go`: between the pace of
  /// the quicker and of the slower half of the last ones. Nil after too few answers, or where nothing
  /// is left.
  func estimate(answers: Int) -> String? {
    guard lengths.count >= Self.counted.lowerBound, answers > 0 else { return nil }
    let sorted = lengths.sorted()
    let (quick, slow) = (sorted[sorted.count / 4], sorted[sorted.count * 3 / 4])
    let low = answers * quick / 60_000
    let high = max(1, (answers * slow + 59_999) / 60_000)
    if high == 1 { return "less than a minute to go" }
    if low == 0 { return "up to \(high) minutes to go" }
    return low == high ? "about \(high) minutes to go" : "\(low) to \(high) minutes to go"
  }
}
