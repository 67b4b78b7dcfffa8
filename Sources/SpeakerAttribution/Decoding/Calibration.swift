import Glibc

/// From features to belief: logistic regressions, fitted on labelled talks by
/// `attribution-trainer`.
package enum Calibration {
  private static let weights: [Double] = [
    -0.933, 0.165, 0.092, 0.096, -0.324, -0.618, 0.120, 0.037, -0.024, 0.013, 0.302, 0.055, -0.129,
    0.566, 0.413,
  ]
  private static let nameWeights: [Double] = [
    -1.166, 0.271, 0.122, 0.620, 0.610, -0.097, -0.469, 0.425, 0.476,
  ]

  /// Belief that a turn's words are by its speaker. High beliefs are lowered a little, as a wrong
  /// name is worse than none.
  package static func confidence(_ features: TurnFeatures) -> Double {
    let odds = odds(features.values, weights)
    let caution = 0.5 * min(1, max(0, (odds - 0.5) / 0.8))
    return 1 / (1 + exp(caution - odds))
  }

  /// Belief that a turn's words are by the person its speaker is named after.
  package static func nameConfidence(_ features: TurnFeatures) -> Double {
    confidence(features) * belief(features.nameValues, nameWeights)
  }

  package static func belief(_ values: [Double], _ weights: [Double]) -> Double {
    1 / (1 + exp(-odds(values, weights)))
  }

  private static func odds(_ values: [Double], _ weights: [Double]) -> Double {
    zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
