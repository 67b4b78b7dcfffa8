import Foundation
import SpeakerAttribution
import Transcripts

/// A transcript whose true turns are known: `ID.gold.json`.
struct GoldTalk {
  struct Document: Decodable {
    struct Turn: Decodable {
      var line: Int
      var character: Int
      var speaker: String

      enum CodingKeys: String, CodingKey {
        case line = "start_line"
        case character = "start_char"
        case speaker
      }
    }
    struct Person: Decodable {
      var id: String
      var name: String
      /// False where the label is no name: "Operator".
      var isNameKnown: Bool?
      var aliases: [String]?
      var role: String

      enum CodingKeys: String, CodingKey {
        case id, name, aliases, role
        case isNameKnown = "name_known"
      }
    }
    struct Line: Decodable {
      var second: Double
      var text: String
      init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        second = try list.decode(Double.self)
        text = try list.decode(String.self)
      }
    }
    var id: String
    var show: String
    /// Where the labels come from; nil for a transcript by hand.
    var corpus: String?
    var style: String
    var lines: [Line]
    var turns: [Turn]
    var speakers: [Person]
  }

  var document: Document
  var cues: CueList
  /// Index of the speaker of each word.
  var wordSpeakers: [Int] = []

  init(path: String) throws {
    document = try JSONDecoder().decode(
      Document.self, from: try Data(contentsOf: URL(fileURLWithPath: path)))
    var builder = CueListBuilder()
    for line in document.lines {
      builder.append(
        start: Timecode(milliseconds: Int(line.second * 1000)), text: Array(line.text.utf8))
    }
    cues = builder.build()
    let index = Dictionary(
      uniqueKeysWithValues: document.speakers.enumerated().map { ($1.id, $0) })
    let starts = document.turns.map { turn in
      let text = document.lines[turn.line].text.unicodeScalars
      let bytes = String(String.UnicodeScalarView(text.prefix(turn.character))).utf8.count
      return cues.textOffset(Place(cue: turn.line, offset: bytes))
    }
    var turn = 0
    for word in SpokenText(cues).words {
      while turn + 1 < starts.count, starts[turn + 1] <= word.range.lowerBound { turn += 1 }
      wordSpeakers.append(index[document.turns[turn].speaker] ?? 0)
    }
  }

  /// Words at which another speaker begins.
  var boundaries: [Int] {
    (1..<max(1, wordSpeakers.count)).filter { wordSpeakers[$0] != wordSpeakers[$0 - 1] }
  }
}
