import SpeakerAttribution

/// Logistic regression by gradient descent with a little decay.
enum Logistic {
  static func fit(_ samples: [Sample], decay: Double = 2e-3) -> [Double] {
    guard let first = samples.first else { return [] }
    var weights = [Double](repeating: 0, count: first.values.count)
    var momentum = weights
    let total = samples.reduce(0) { $0 + $1.weight }
    for step in 0..<3000 {
      var slopes = weights.enumerated().map { $0.offset == 0 ? 0 : $0.element * decay }
      for sample in samples {
        let belief = Calibration.belief(sample.values, weights)
        let error = (belief - sample.right) * sample.weight / total
        for (index, value) in sample.values.enumerated() { slopes[index] += error * value }
      }
      for index in weights.indices {
        momentum[index] = 0.9 * momentum[index] + slopes[index]
        weights[index] -= 0.3 * momentum[index] / (1 + Double(step) / 3000)
      }
    }
    return weights
  }
}
