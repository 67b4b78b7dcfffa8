import Foundation
import SpeakerAttribution

/// Weights of a belief, fitted so that every set of talks counts alike, and how the belief holds on
/// talks held out.
struct CalibrationFit {
  var label: String
  /// The set of each talk.
  var sets: [String]
  var talks: [[Sample]]

  /// Prints the weights fitted to all talks, and of each set the beliefs where every fifth talk is
  /// held out.
  func show() {
    let weights = fit { _ in true }
    print(label, weights.map { String(format: "%.3f", $0) }.joined(separator: ", "))
    var beliefs = talks.map { _ in [Double]() }
    for fold in 0..<5 {
      let weights = fit { $0 % 5 != fold }
      for index in talks.indices where index % 5 == fold {
        beliefs[index] = talks[index].map { Calibration.belief($0.values, weights) }
      }
    }
    for set in Set(sets).sorted() { show(set, beliefs) }
  }

  private func fit(_ isIn: (Int) -> Bool) -> [Double] {
    var sizes: [String: Double] = [:]
    for (index, set) in sets.enumerated() where isIn(index) { sizes[set, default: 0] += 1 }
    return Logistic.fit(
      talks.indices.filter(isIn).flatMap { index in
        talks[index].map { sample in
          var sample = sample
          sample.weight /= sizes[sets[index]]!
          return sample
        }
      })
  }

  private func show(_ set: String, _ beliefs: [[Double]]) {
    var bins = [(right: Double, all: Double)](repeating: (0, 0), count: 10)
    var (sure, share, count) = (0.0, 0.0, 0.0)
    let chosen = talks.indices.filter { sets[$0] == set }
    for index in chosen {
      var (right, words) = (0.0, 0.0)
      for (sample, belief) in zip(talks[index], beliefs[index]) {
        let bin = min(9, Int(belief * 10))
        bins[bin].right += sample.right * sample.weight
        bins[bin].all += sample.weight
        guard belief >= 0.8 else { continue }
        right += sample.right * sample.weight
        words += sample.weight
      }
      if words > 0 { (sure, count) = (sure + right / words, count + 1) }
      share += words
    }
    let all = Double(chosen.count)
    print(
      String(
        format: "  %@: at 0.8 and more %.1f %% of words, right %.1f %% (mean of talks)", set,
        share / all * 100, sure / max(1, count) * 100))
    let cells = bins.enumerated().filter { $0.element.all > 0 }.map { index, bin in
      String(
        format: "%.1f: %.2f (%.0f %%)", Double(index) / 10, bin.right / bin.all,
        bin.all / all * 100)
    }
    print("    said: right (of words)  " + cells.joined(separator: "  "))
  }
}
