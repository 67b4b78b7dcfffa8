import Glibc

/// A net with one hidden layer over the values of `PersonFeature`: whether somebody who is named
/// speaks in the talk. Beside it plain log-odds that one who speaks is a host and not a guest.
package struct PersonNet: Sendable {
  /// The hidden units.
  package static let units = 8

  /// Row by row: for each feature its weight in each hidden unit.
  package var hidden: [Double]
  /// For each hidden unit its weight in the answer.
  package var output: [Double]
  package var outputBias: Double
  /// For each feature its log-odds of a host.
  package var host: [Double]

  /// A net whose weights are not fitted yet.
  package init(hidden: [Double], output: [Double], outputBias: Double, host: [Double]) {
    self.hidden = hidden
    self.output = output
    self.outputBias = outputBias
    self.host = host
  }

  /// - Parameter rows: of each feature the log-odds of a host, then its weights in the hidden
  ///   units. A feature without a row counts for nothing.
  init(output: [Double], outputBias: Double, rows: [PersonFeature: [Double]]) {
    self.output = output
    self.outputBias = outputBias
    let all = PersonFeature.allCases.map {
      rows[$0] ?? [Double](repeating: 0, count: Self.units + 1)
    }
    host = all.map { $0[0] }
    hidden = all.flatMap { $0.dropFirst() }
  }

  /// Log-odds that the person, who speaks, is a host.
  package func hostLogOdds(_ values: [Double]) -> Double {
    zip(host, values).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The hidden units' values.
  package func activations(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: Self.units)
    for (feature, value) in values.enumerated() where value != 0 {
      for unit in 0..<Self.units { sums[unit] += hidden[feature * Self.units + unit] * value }
    }
    return sums.map { max(0, $0) }
  }

  /// Belief, 0 to 1, that the person speaks.
  package func likelihood(_ values: [Double]) -> Double {
    likelihood(ofActivations: activations(values))
  }

  /// Belief, 0 to 1, by the hidden units' values.
  package func likelihood(ofActivations activations: [Double]) -> Double {
    let score = zip(output, activations).reduce(outputBias) { $0 + $1.0 * $1.1 }
    return 1 / (1 + exp(-max(-30, min(30, score))))
  }
}

/// The kinds of text in which names are found in different ways.
package enum NameStyle: String, CaseIterable, Sendable {
  /// With capital letters.
  case cased
  /// In lower case, with sentence ends.
  case lowerCase
  /// In lower case, without sentence ends.
  case unmarked

  package init(_ text: SpokenText) {
    self = text.isCased ? .cased : text.isPunctuated ? .lowerCase : .unmarked
  }

  /// The weights for people named in such a text.
  package var net: PersonNet {
    switch self {
    case .cased: PersonWeights.cased
    case .lowerCase: PersonWeights.lowerCase
    case .unmarked: PersonWeights.unmarked
    }
  }
}
