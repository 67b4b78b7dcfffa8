import Transcripts

/// The members of one correction in a file, as far as they can be read.
struct CorrectionEntry: Decodable {
  var startLine, startCharacter, endLine, endCharacter: Int?
  var kind, speaker, from, to: String?

  enum CodingKeys: String, CodingKey {
    case kind, speaker, from, to
    case startLine = "start_line"
    case startCharacter = "start_char"
    case endLine = "end_line"
    case endCharacter = "end_char"
  }

  // One that is damaged does not take the others with it.
  init(from decoder: any Decoder) {
    guard let members = try? decoder.container(keyedBy: CodingKeys.self) else { return }
    func number(_ key: CodingKeys) -> Int? { try? members.decode(Int.self, forKey: key) }
    func text(_ key: CodingKeys) -> String? { try? members.decode(String.self, forKey: key) }
    (startLine, startCharacter) = (number(.startLine), number(.startCharacter))
    (endLine, endCharacter) = (number(.endLine), number(.endCharacter))
    (speaker, from, to) = (text(.speaker), text(.from), text(.to))
    kind = members.contains(.kind) ? text(.kind) ?? "" : "speaker"
  }

  func correction(
    _ cues: CueList, _ columns: ScalarColumns
  ) throws(CorrectionProblem) -> Correction {
    switch kind {
    case "speaker": return .speaker(try range(cues, columns), name: try name(speaker))
    case "voice": return .speakerEverywhere(try range(cues, columns), name: try name(speaker))
    case "split": return .split(try start(cues, columns))
    case "join": return .join(try start(cues, columns))
    case "rename":
      guard let from, let to else { throw .noNames }
      return .rename(from: try name(from), to: try name(to))
    case nil: throw .noPlaces
    default: throw .unknownKind
    }
  }

  private func name(_ name: String?) throws(CorrectionProblem) -> String {
    guard let name, !name.allSatisfy(\.isWhitespace) else { throw .noSpeaker }
    return name
  }

  private func start(
    _ cues: CueList, _ columns: ScalarColumns
  ) throws(CorrectionProblem) -> Place {
    guard let startLine, let startCharacter else { throw .noPlaces }
    guard let start = columns.place(cue: startLine, column: startCharacter),
      start.cue < cues.count
    else { throw .outsideText }
    return start
  }

  private func range(
    _ cues: CueList, _ columns: ScalarColumns
  ) throws(CorrectionProblem) -> Range<Place> {
    guard let startLine, let startCharacter, let endLine, let endCharacter else {
      throw .noPlaces
    }
    let start = try start(cues, columns)
    guard (endLine, endCharacter) > (startLine, startCharacter) else { throw .endsBeforeStart }
    let line = min(endLine, cues.count)
    let end =
      columns.place(cue: line, column: endCharacter)
      ?? Place(cue: line, offset: line < cues.count ? cues.textRange(line).count : 0)
    return start..<max(start, end)
  }
}
