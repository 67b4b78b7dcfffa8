import FoundationEssentials
import Transcripts

/// Reads corrections that another program or a person wrote:
/// `{"corrections": [{"start_line", "start_char", "end_line", "end_char", "speaker"}, …]}`.
///
/// Each says that this person speaks from the start up to, not including, the end. A line is a cue,
/// counted from 0; a character is a Unicode scalar of its text.
public enum CorrectionsFile {
  /// It is no JSON of that shape.
  public struct Malformed: Error, Hashable, Sendable {}

  /// The corrections in their order, each or why it is none. An end beyond the text is its end.
  public static func corrections(
    _ bytes: [UInt8], of cues: CueList
  ) throws(Malformed) -> [Result<Correction, CorrectionProblem>] {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)) else {
      throw Malformed()
    }
    let columns = ScalarColumns(cues)
    return file.corrections.map { entry in
      Result { () throws(CorrectionProblem) in try entry.correction(cues, columns) }
    }
  }

  private struct File: Decodable { var corrections: [Entry] }

  /// The members of one correction, as far as they can be read.
  private struct Entry: Decodable {
    var startLine, startCharacter, endLine, endCharacter: Int?
    var speaker: String?

    enum CodingKeys: String, CodingKey {
      case speaker
      case startLine = "start_line"
      case startCharacter = "start_char"
      case endLine = "end_line"
      case endCharacter = "end_char"
    }

    // One that is damaged does not take the others with it.
    init(from decoder: any Decoder) {
      guard let members = try? decoder.container(keyedBy: CodingKeys.self) else { return }
      startLine = try? members.decode(Int.self, forKey: .startLine)
      startCharacter = try? members.decode(Int.self, forKey: .startCharacter)
      endLine = try? members.decode(Int.self, forKey: .endLine)
      endCharacter = try? members.decode(Int.self, forKey: .endCharacter)
      speaker = try? members.decode(String.self, forKey: .speaker)
    }

    func correction(
      _ cues: CueList, _ columns: ScalarColumns
    ) throws(CorrectionProblem) -> Correction {
      guard let startLine, let startCharacter, let endLine, let endCharacter else {
        throw .noPlaces
      }
      guard let speaker, !speaker.allSatisfy(\.isWhitespace) else { throw .noSpeaker }
      guard let start = columns.place(cue: startLine, column: startCharacter),
        start.cue < cues.count
      else { throw .outsideText }
      guard (endLine, endCharacter) > (startLine, startCharacter) else { throw .endsBeforeStart }
      let line = min(endLine, cues.count)
      let end =
        columns.place(cue: line, column: endCharacter)
        ?? Place(cue: line, offset: line < cues.count ? cues.textRange(line).count : 0)
      return .speaker(start..<max(start, end), name: speaker)
    }
  }
}

/// The reason that an entry of a file is no correction.
public enum CorrectionProblem: Error, Hashable, Sendable {
  /// A line or a character is missing or no number.
  case noPlaces
  /// The speaker is missing, blank or no text.
  case noSpeaker
  /// The start is no place in the text.
  case outsideText
  case endsBeforeStart
}
