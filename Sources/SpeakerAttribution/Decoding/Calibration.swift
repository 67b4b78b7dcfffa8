import Glibc

/// From features to belief: logistic regression, fitted on labelled talks by `attribution-trainer`. The
/// constant of `weights` is 0.4 lower than fitted, so that what is shown as sure errs on that side.
package enum Calibration {
  private static let weights: [Double] = [
    -1.65, 0.11, 0.171, 0.308, -0.096, 0.324, 0.355, 0.045, 0.025, -0.018, 0.052, 0.231, 0.318,
  ]
  private static let nameWeights: [Double] = [
    -0.715, 0.088, 0.458, 0.19, 0.276, 0.648, -0.131, 1.15, 1.436,
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
