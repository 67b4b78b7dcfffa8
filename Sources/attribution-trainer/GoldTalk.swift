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

    mutating func mark() {
      for (before, turn) in zip(turns, turns.dropFirst()).reversed()
      where before.speaker != turn.speaker {
        var scalars = lines[turn.line].text.unicodeScalars
        let place = scalars.index(scalars.startIndex, offsetBy: turn.character)
        scalars.insert(contentsOf: ">> ".unicodeScalars, at: place)
        lines[turn.line].text = String(scalars)
      }
      // Turns of one line are marked from the last to the first.
      var (line, shift) = (-1, 0)
      for index in turns.indices {
        if turns[index].line != line { (line, shift) = (turns[index].line, 0) }
        turns[index].character += shift
        if index > 0, turns[index - 1].speaker != turns[index].speaker { shift += 3 }
      }
    }
  }

  var document: Document
  var cues: CueList
  /// Index of the speaker of each word.
  var wordSpeakers: [Int] = []

  /// - Parameter isMarked: whether `>>` is to begin every turn but the first, as in live captions.
  init(path: String, isMarked: Bool = false) throws {
    document = try JSONDecoder().decode(
      Document.self, from: try Data(contentsOf: URL(fileURLWithPath: path)))
    if isMarked { document.mark() }
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
