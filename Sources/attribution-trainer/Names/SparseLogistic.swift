import Foundation
import SpeakerAttribution

/// Logistic regression over few features of many, each sample with prior log-odds of its own.
enum SparseLogistic {
  struct Sample {
    var values: [(feature: Int, value: Double)]
    var offset: Double
    var isRight: Bool
    var weight: Double
  }

  static func sparse(_ values: [Double]) -> [(feature: Int, value: Double)] {
    values.enumerated().filter { $0.element != 0 }.map { ($0.offset, $0.element) }
  }

  /// Weights within `-bound...bound`, by steps over all samples (Adam).
  static func fit(
    _ samples: [Sample], features: Int, decay: Double, bound: Double
  ) -> [Double] {
    var (weights, first) = (zeros(features), zeros(features))
    var second = first
    let total = samples.reduce(1e-9) { $0 + $1.weight }
    for step in 1...400 {
      var slopes = weights.map { $0 * decay }
      for sample in samples {
        let error = (belief(sample, weights) - (sample.isRight ? 1 : 0)) * sample.weight / total
        for (feature, value) in sample.values { slopes[feature] += error * value }
      }
      let scale = (1 - pow(0.9, Double(step)), 1 - pow(0.99, Double(step)))
      for index in weights.indices {
        first[index] = 0.9 * first[index] + 0.1 * slopes[index]
        second[index] = 0.99 * second[index] + 0.01 * slopes[index] * slopes[index]
        let size = (second[index] / scale.1).squareRoot() + 1e-8
        weights[index] -= 0.05 * (1 - Double(step) / 420) * first[index] / scale.0 / size
        weights[index] = max(-bound, min(bound, weights[index]))
      }
    }
    return weights
  }

  static func belief(_ sample: Sample, _ weights: [Double]) -> Double {
    let score = sample.values.reduce(sample.offset) { $0 + weights[$1.feature] * $1.value }
    return 1 / (1 + exp(-max(-30, min(30, score))))
  }

  private static func zeros(_ count: Int) -> [Double] { [Double](repeating: 0, count: count) }
}
