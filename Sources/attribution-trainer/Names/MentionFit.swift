import SpeakerAttribution

/// Fits `MentionWeights`: of each feature the log-odds that the person speaks there, speaks next,
/// and spoke before.
enum MentionFit {
  static func rows(_ samples: [MentionSample]) -> [[Double]] {
    let features = MentionFeature.allCases.count
    let columns = (0..<3).map { column in
      SparseLogistic.fit(
        samples.compactMap { logistic($0, column) }, features: features, decay: 1e-3,
        bound: PersonFit.bound)
    }
    return (0..<features).map { feature in columns.map { $0[feature] } }
  }

  static func logistic(_ sample: MentionSample, _ column: Int) -> SparseLogistic.Sample? {
    sample.answers[column].map { answer in
      SparseLogistic.Sample(
        values: sample.features.map { ($0.rawValue, 1) }, offset: answer.prior,
        isRight: answer.isRight, weight: sample.weight)
    }
  }
}
