import ArgumentParser
import Foundation
import SpeakerAttribution
import Transcripts

/// `attribution-trainer evaluate`.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Figures over pages whose speakers are known: ID.txt with ID.gold.json.")

  @Argument(help: "Folders of pages, each a set.") var folders: [String]
  @Option(help: "Another network than the program's.") var network: String?
  @Option(name: .customLong("set"), help: "Another setting of the decoder: name=value.")
  var settings: [String] = []
  @Flag(help: "Fit the calibration, and show it on talks held out.") var calibrate = false
  @Flag(help: "Begin the turns with >> as live captions do, as sets of their own.")
  var marked = false
  @Flag(help: "Count corrections until a talk is right.") var review = false
  @Option(help: "Try this many other settings, and keep what is better.") var tune = 0
  @Option(name: .customLong("only"), help: "Try other values of this setting; of all by default.")
  var tuned: [String] = []
  @Option(help: "Of the tried settings.") var seed: UInt64 = 3

  func run() throws {
    let network = try network.map { try NetworkFile.read($0) } ?? .shipped
    var cases = try folders.flatMap { try EvaluationCase.all(in: $0, network, areMarked: false) }
    if marked {
      cases += try folders.flatMap { try EvaluationCase.all(in: $0, network, areMarked: true) }
    }
    var chosen = DecoderSettings()
    for setting in settings { try chosen.set(setting) }
    if calibrate { return showCalibration(cases, chosen) }
    if review { return showReview(cases, chosen) }
    if tune > 0 { chosen = tuned(cases, chosen) }
    _ = whole(cases, chosen, show: true)
  }

  private func tuned(_ cases: [EvaluationCase], _ start: DecoderSettings) -> DecoderSettings {
    func worth(_ settings: DecoderSettings) -> Double {
      let sets = whole(cases, settings, show: false)
      // A single page tells less than a set.
      let weights = sets.map { $0.last! < 5 ? 0.3 : 1 }
      let worths = zip(sets, weights).map { set, weight in
        (set[0] - 2 * set[1] + set[2] + 0.6 * set[3]) * weight
      }
      return worths.reduce(0, +) / weights.reduce(0, +)
    }
    var random = Random(state: seed)
    var (settings, best) = (start, worth(start))
    for _ in 0..<tune {
      var other = settings
      for field in DecoderSettings.fields
      where random.unit() < 0.25 && (tuned.isEmpty || tuned.contains(field.name)) {
        let value = other[keyPath: field.path] + Float((random.unit() * 2 - 1) * field.step)
        other[keyPath: field.path] = min(field.range.upperBound, max(field.range.lowerBound, value))
      }
      let value = worth(other)
      guard value > best else { continue }
      (settings, best) = (other, value)
      print(String(format: "%.4f", best))
      fflush(nil)
    }
    print(
      DecoderSettings.fields.map { "--set \($0.name)=\(settings[keyPath: $0.path])" }
        .joined(separator: " "))
    return settings
  }

  private func showReview(_ cases: [EvaluationCase], _ settings: DecoderSettings) {
    let results = concurrently(cases) { evaluationCase in
      let attributor = SpeakerAttributor(
        evaluationCase.talk, evaluationCase.gold.cues, settings: settings)
      let review = Review(evaluationCase: evaluationCase)
      return (review.errorAfterFirstTurns(attributor), review.actions(attributor, most: 120))
    }
    for set in Set(cases.map(\.set)).sorted() {
      let own = zip(cases, results).filter { $0.0.set == set }.map(\.1)
      let error = own.reduce(0) { $0 + $1.0 } / Double(own.count) * 100
      print(set, String(format: "WDER after the first turn of each: %.1f", error))
      for (index, level) in [10, 5, 2].enumerated() {
        let sorted = own.map { $0.1[index] }.sorted()
        print("  \(level) %: median \(sorted[sorted.count / 2]) of", sorted)
      }
    }
  }

  private func showCalibration(_ cases: [EvaluationCase], _ settings: DecoderSettings) {
    let samples = concurrently(cases) { $0.samples(settings) }
    let sets = cases.map(\.set)
    CalibrationFit(label: "confidence", sets: sets, talks: samples.map(\.turns)).show()
    CalibrationFit(label: "name confidence", sets: sets, talks: samples.map(\.names)).show()
  }
}
