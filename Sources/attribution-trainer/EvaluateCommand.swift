import ArgumentParser
import Foundation
import SpeakerAttribution
import Transcripts

/// `attribution-trainer evaluate`.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Figures over pages whose speakers are known: ID.txt with ID.gold.json.")

  @Argument(help: "Folder of pages.") var folder: String
  @Option(help: "Another network than the program's.") var network: String?
  @Option(name: .customLong("set"), help: "Another setting of the decoder: name=value.")
  var settings: [String] = []
  @Flag(help: "Fit the calibration, and show it on talks held out.") var calibrate = false
  @Flag(help: "Count corrections until a talk is right.") var review = false
  @Option(help: "Try this many other settings, and keep what is better.") var tune = 0
  @Option(help: "Of the tried settings.") var seed: UInt64 = 3

  func run() throws {
    let network = try network.map { try NetworkFile.read($0) } ?? .shipped
    let cases = try EvaluationCase.all(in: folder, network)
    var chosen = DecoderSettings()
    for setting in settings { try chosen.set(setting) }
    if calibrate { return showCalibration(cases, chosen) }
    if review { return showReview(cases, chosen) }
    if tune > 0 { chosen = tuned(cases, chosen) }
    _ = whole(cases, chosen, show: true)
  }

  private func tuned(_ cases: [EvaluationCase], _ start: DecoderSettings) -> DecoderSettings {
    func worth(_ settings: DecoderSettings) -> Double {
      let figures = whole(cases, settings, show: false)
      return figures[0] - 2 * figures[1] + figures[2] + 0.4 * figures[3]
    }
    var random = Random(state: seed)
    var (settings, best) = (start, worth(start))
    for _ in 0..<tune {
      var other = settings
      for field in DecoderSettings.fields where random.unit() < 0.25 {
        let value = other[keyPath: field.path] + Float((random.unit() * 2 - 1) * field.step)
        other[keyPath: field.path] = min(field.range.upperBound, max(field.range.lowerBound, value))
      }
      let value = worth(other)
      if value > best { (settings, best) = (other, value) }
    }
    print(
      DecoderSettings.fields.map { "--set \($0.name)=\(settings[keyPath: $0.path])" }
        .joined(separator: " "))
    return settings
  }

  private func showReview(_ cases: [EvaluationCase], _ settings: DecoderSettings) {
    let actions = concurrently(cases) { evaluationCase in
      let attributor = SpeakerAttributor(
        evaluationCase.talk, evaluationCase.gold.cues, settings: settings)
      return Review(evaluationCase: evaluationCase).actions(attributor, most: 120)
    }
    for (index, level) in [10, 5, 2].enumerated() {
      let sorted = actions.map { $0[index] }.sorted()
      print("\(level) %: median \(sorted[sorted.count / 2]) of", sorted)
    }
  }

  private func showCalibration(_ cases: [EvaluationCase], _ settings: DecoderSettings) {
    let samples = concurrently(cases) { $0.samples(settings) }
    show("confidence", samples.map(\.turns))
    show("name confidence", samples.map(\.names))
  }

  /// Weights fitted to all talks, and how beliefs hold where every fifth talk is held out.
  private func show(_ label: String, _ lists: [[Sample]]) {
    let weights = Logistic.fit(lists.flatMap { $0 })
    print(label, weights.map { String(format: "%.3f", $0) }.joined(separator: ", "))
    var bins = [(right: Double, all: Double)](repeating: (0, 0), count: 10)
    var (sure, share, talks) = (0.0, 0.0, 0.0)
    for fold in 0..<5 {
      let weights = Logistic.fit(
        lists.enumerated().filter { $0.offset % 5 != fold }.flatMap(\.element))
      for (index, list) in lists.enumerated() where index % 5 == fold {
        var (right, words) = (0.0, 0.0)
        for sample in list {
          let belief = Calibration.belief(sample.values, weights)
          let bin = min(9, Int(belief * 10))
          bins[bin].right += sample.right * sample.weight
          bins[bin].all += sample.weight
          guard belief >= 0.8 else { continue }
          right += sample.right * sample.weight
          words += sample.weight
        }
        if words > 0 { (sure, talks) = (sure + right / words, talks + 1) }
        share += words
      }
    }
    let count = Double(lists.count)
    print(
      String(
        format: "  at 0.8 and more: %.1f %% of words, right %.1f %% (mean of talks)",
        share / count * 100, sure / max(1, talks) * 100))
    for (index, bin) in bins.enumerated() {
      print(
        String(
          format: "  %.1f  %5.1f %% of words, right %.2f", Double(index) / 10,
          bin.all / count * 100, bin.right / max(1e-9, bin.all)))
    }
  }
}
