import Foundation
import SpeakerAttribution

/// Fits `PersonWeights` to people of labelled talks.
enum PersonFit {
  /// No weight grows beyond this.
  static let bound = 5.0
  private static let decay = 2e-4
  private static let rounds = 24
  private static let batch = 256

  static func net(_ samples: [PersonSample], features: Int, seed: UInt64 = 5) -> PersonNet {
    var random = Random(state: seed)
    let units = PersonNet.units
    func small(_ n: Int) -> [Double] { (0..<n).map { _ in (random.unit() - 0.5) * 0.6 } }
    var net = PersonNet(
      hidden: small(features * units), output: (0..<units).map { $0 % 2 == 0 ? 0.5 : -0.5 },
      outputBias: 0, host: hostWeights(samples, features))
    var order = Array(samples.indices)
    var steps = NetSteps(features: features)
    for round in 0..<rounds {
      order.shuffle(using: &random)
      let rate = 0.004 * (1 - 0.95 * Double(round) / Double(rounds))
      for start in stride(from: 0, to: order.count, by: batch) {
        let picked = order[start..<min(start + batch, order.count)].map { samples[$0] }
        steps.step(&net, picked, rate: rate, decay: decay, bound: bound)
      }
    }
    return net
  }

  private static func hostWeights(_ samples: [PersonSample], _ features: Int) -> [Double] {
    let list = samples.compactMap { sample in
      sample.isHost.map {
        SparseLogistic.Sample(
          values: SparseLogistic.sparse(sample.values), offset: 0, isRight: $0,
          weight: sample.weight)
      }
    }
    return SparseLogistic.fit(list, features: features, decay: 2e-3, bound: bound)
  }
}

/// Steps down the slope of the loss of a `PersonNet` (Adam; Kingma and Ba 2015).
struct NetSteps {
  private var first: [Double]
  private var second: [Double]
  private var count = 0.0

  init(features: Int) {
    first = [Double](repeating: 0, count: (features + 1) * PersonNet.units + 1)
    second = first
  }

  mutating func step(
    _ net: inout PersonNet, _ samples: [PersonSample], rate: Double, decay: Double, bound: Double
  ) {
    var slopes = slopes(of: net, samples)
    let weights = net.hidden + net.output + [net.outputBias]
    count += 1
    let scale = (1 - pow(0.9, count), 1 - pow(0.999, count))
    var moved = weights
    for index in weights.indices {
      slopes[index] += decay * weights[index]
      first[index] = 0.9 * first[index] + 0.1 * slopes[index]
      second[index] = 0.999 * second[index] + 0.001 * slopes[index] * slopes[index]
      moved[index] -=
        rate * first[index] / scale.0 / ((second[index] / scale.1).squareRoot() + 1e-8)
      moved[index] = max(-bound, min(bound, moved[index]))
    }
    let hidden = net.hidden.count
    net.hidden = Array(moved[..<hidden])
    net.output = Array(moved[hidden..<moved.count - 1])
    net.outputBias = moved[moved.count - 1]
  }

  private func slopes(of net: PersonNet, _ samples: [PersonSample]) -> [Double] {
    let (units, hidden) = (PersonNet.units, net.hidden.count)
    var slopes = [Double](repeating: 0, count: hidden + units + 1)
    let total = samples.reduce(1e-9) { $0 + $1.weight }
    for sample in samples {
      let active = net.activations(sample.values)
      let error = net.likelihood(ofActivations: active) - (sample.speaks ? 1 : 0)
      let share = error * sample.weight / total
      slopes[hidden + units] += share
      for unit in 0..<units where active[unit] > 0 {
        slopes[hidden + unit] += share * active[unit]
      }
      for (feature, value) in sample.values.enumerated() where value != 0 {
        for unit in 0..<units where active[unit] > 0 {
          slopes[feature * units + unit] += share * net.output[unit] * value
        }
      }
    }
    return slopes
  }
}
