import Glibc

/// From features to belief: logistic regressions, fitted on labelled talks by
/// `attribution-trainer`.
package enum Calibration {
  private static let weights: [Double] = [
    -1.233, 0.11, 0.171, 0.308, -0.096, 0.324, 0.355, 0.045, 0.025, -0.018, 0.052, 0.231, 0.318, 0,
    0,
  ]
  private static let nameWeights: [Double] = [
    -0.715, 0.088, 0.458, 0.19, 0.276, 0.648, -0.131, 1.15, 1.436,
  ]

  /// Belief that a turn's words are by its speaker. High beliefs are lowered a little, as a wrong
  /// name is worse than none.
  package static func confidence(_ features: TurnFeatures) -> Double {
    let odds = odds(features.values, weights)
    let caution = 0.42 * min(1, max(0, (odds - 0.5) / 0.8))
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
