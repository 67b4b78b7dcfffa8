import Foundation
import SpeakerAttribution
import TranscriptFormats
import Transcripts

/// A page whose speakers are known, with its analysis.
struct EvaluationCase {
  /// The folder it comes from.
  var set: String
  var gold: GoldTalk
  var talk: AnalysedTalk

  /// All `ID.txt` with their `ID.gold.json` in a folder.
  /// - Parameter areMarked: whether `>>` is to begin their turns.
  static func all(
    in folder: String, _ network: TurnNetwork, areMarked: Bool
  ) throws -> [EvaluationCase] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return try names.filter { $0.hasSuffix(".gold.json") }.map { name in
      let path = folder + "/" + name
      let gold = try GoldTalk(path: path, isMarked: areMarked)
      let page = try Data(
        contentsOf: URL(
          fileURLWithPath: path.replacingOccurrences(of: ".gold.json", with: ".txt")))
      var transcript = try TranscriptReader.read([UInt8](page)).transcript
      transcript.cues = gold.cues
      return EvaluationCase(
        set: areMarked ? folder + " >>" : folder, gold: gold,
        talk: AnalysedTalk(transcript, roster: [], network))
    }
  }
}
