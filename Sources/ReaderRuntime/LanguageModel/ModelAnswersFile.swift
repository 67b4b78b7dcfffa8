import FoundationEssentials
import SpeakerAttribution

/// A language model's answers about a talk, as a file of the cache: JSON.
struct ModelAnswersFile: Codable {
  var version = ModelPrompt.version
  var names: [String]
  var units: Int
  /// Of each chunk the starts of its turns, as pairs of a unit and the index of a name; nothing for
  /// one that was not answered yet, an empty list for an answer of no use.
  var chunks: [[[Int]]?]

  init(_ answers: ModelAnswers) {
    (names, units) = (answers.names, answers.unitCount)
    chunks = answers.chunks.map { chunk in
      switch chunk {
      case .open: nil
      case .unusable: []
      case .turns(let starts): starts.map { [$0.unit, $0.letter] }
      }
    }
  }

  /// The file's bytes.
  var bytes: [UInt8] { (try? JSONEncoder().encode(self)).map { [UInt8]($0) } ?? [] }

  /// The answers in a file; nil when it holds none of this version.
  static func answers(_ bytes: [UInt8]) -> ModelAnswers? {
    guard let file = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
      file.version == ModelPrompt.version, (0...1 << 20).contains(file.units)
    else { return nil }
    var answers = ModelAnswers(names: file.names, unitCount: file.units)
    guard answers.chunks.count == file.chunks.count else { return nil }
    for (index, pairs) in file.chunks.enumerated() {
      guard let pairs else { continue }
      guard pairs.allSatisfy({ $0.count == 2 }) else { return nil }
      answers.chunks[index] =
        pairs.isEmpty
        ? .unusable : .turns(pairs.map { ModelAnswers.Start(unit: $0[0], letter: $0[1]) })
    }
    return answers
  }
}
