import ArgumentParser
import Foundation
import SpeakerAttribution

/// Trains, writes and evaluates the network that attributes speakers.
@main struct AttributionTrainer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attribution-trainer",
    abstract: "Train the network that attributes speakers, and evaluate it.",
    subcommands: [
      TrainCommand.self, WriteCommand.self, EvaluateCommand.self, NamesCommand.self,
    ])
}

/// `attribution-trainer train`.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train on labelled talks: FOLDER/SHOW/EPISODE.md, or FOLDER/ID.gold.json.")

  @Argument(
    help: "Folders of shows, in whose episodes each paragraph is **Name:** text, or of true turns.")
  var folders: [String]

  @Option(help: "File for the network.") var output: String
  @Option(help: "Passes over all talks.") var epochs = 7
  @Option(help: "Use no more talks than this.") var limit = Int.max

  func run() throws {
    let clock = ContinuousClock()
    let began = clock.now
    func say(_ text: String) {
      print("\(began.duration(to: clock.now).components.seconds) s  \(text)")
      fflush(nil)
    }
    let corpus = try Corpus(folders: folders, limit: limit)
    let words = corpus.talks.reduce(0) { $0 + $1.tokens.count }
    say("\(corpus.talks.count) talks, \(words) words, \(corpus.vocabulary.rows) rows of words")
    let training = Training(corpus, epochs: epochs)
    for epoch in 0..<epochs {
      training.run(epoch: epoch) { step, losses in
        say(
          String(
            format: "epoch %d step %d  start %.4f  host %.4f  similarity %.4f  speaker %.4f",
            epoch + 1, step, losses.start, losses.host, losses.similarity, losses.speaker))
      }
      try NetworkFile.write(training.network, to: output)
    }
  }
}

/// `attribution-trainer write`.
struct WriteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write", abstract: "Write a network as the constant data of the program.")

  @Argument(help: "The network, as train left it.") var network: String
  @Argument(help: "The C file, Sources/CAttributionWeights/weights.c.") var file: String

  func run() throws { try WeightsFile.write(NetworkFile.read(network), to: file) }
}
