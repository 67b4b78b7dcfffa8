import Glibc

/// From features to belief: logistic regression, fitted on labelled talks by `attribution-trainer`.
package enum Calibration {
  private static let weights: [Double] = [
    -1.35, 0.045, 0.119, 0.164, 0.028, 0.225, 0.384, 0.102, 0.094, 0.008, 0.009, 0.161,
  ]
  private static let nameWeights: [Double] = [
    -1.072, 0.176, 0.468, 0.576, 0.158, 0.540, 0.088, 1.173,
  ]

  package static func confidence(_ features: TurnFeatures) -> Double {
    belief(features.values, weights)
  }

  /// Belief that a turn's words are by the person its voice is named after.
  package static func nameConfidence(_ features: TurnFeatures) -> Double {
    confidence(features) * belief(features.nameValues, nameWeights)
  }

  package static func belief(_ values: [Double], _ weights: [Double]) -> Double {
    let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return 1 / (1 + exp(-sum))
  }
}
