import Glibc

/// From features to belief: logistic regressions, fitted on labelled talks by
/// `attribution-trainer`.
package enum Calibration {
  private static let weights: [Double] = [
    -1.033, 0.048, 0.134, 0.141, -0.041, -0.635, 0.066, 0.136, 0.174, 0.073, 0.158, 0.105, -0.023,
    0.313, 0.424, -0.191, 0.124, 0.292,
  ]
  private static let nameWeights: [Double] = [
    -3.202, -0.037, 0.073, 0.024, 0.112, -0.695, -0.004, 0.098, 0.325, 0.046, 0.368, 0.166, 0.566,
    0.536, 0.605, 0.014, 0.074, 0.416, 0.140, 0.263, -0.654, 0.717,
  ]

  /// Belief that a turn's words are by its speaker. High beliefs are lowered a little, as a wrong
  /// speaker is worse than none.
  package static func confidence(_ features: TurnFeatures, isNamed: Bool) -> Double {
    let odds = odds(features.values, weights)
    let caution = 0.2 * min(1, max(0, (odds - 0.5) / 0.8))
    let confidence = 1 / (1 + exp(caution - odds))
    // Who is known by name is known.
    return isNamed ? max(confidence, nameConfidence(features)) : confidence
  }

  /// Belief that a turn's words are by the person its speaker is named after.
  package static func nameConfidence(_ features: TurnFeatures) -> Double {
    belief(features.nameValues, nameWeights)
  }

  package static func belief(_ values: [Double], _ weights: [Double]) -> Double {
    1 / (1 + exp(-odds(values, weights)))
  }

  private static func odds(_ values: [Double], _ weights: [Double]) -> Double {
    zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
