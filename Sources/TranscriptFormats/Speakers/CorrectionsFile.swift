import FoundationEssentials
import Transcripts

/// Reads corrections that another program or a person wrote.
///
/// `{"corrections": […], "cast": {"names": […], "count": 4}}`. Each correction has a `kind`, as in an
/// overlay: `speaker`, which may be left out, and `voice` have a start, an end and a `speaker`; `split`
/// and `join` have a start; `rename` has `from` and `to`. A start is `start_line` and `start_char`, an
/// end, which is not included, `end_line` and `end_char`. A line is a cue, counted from 0; a character is
/// a Unicode scalar of its text. `cast` lists everybody who speaks, or says how many do; it may be absent.
public struct CorrectionsFile: Sendable {
  /// It is no JSON of that shape.
  public struct Malformed: Error, Hashable, Sendable {}

  /// The corrections in their order, each or why it is none. An end beyond the text is its end.
  public var corrections: [Result<Correction, CorrectionProblem>]
  /// What the file says of the people who speak.
  public var options: AttributionOptions

  /// Reads a file.
  public init(_ bytes: [UInt8], of cues: CueList) throws(Malformed) {
    guard let file = try? JSONDecoder().decode(Members.self, from: Data(bytes)),
      file.cast?.isSound ?? true
    else { throw Malformed() }
    let columns = ScalarColumns(cues)
    corrections = file.corrections.map { entry in
      Result { () throws(CorrectionProblem) in try entry.correction(cues, columns) }
    }
    options = AttributionOptions(speakerCount: file.cast?.count, exactCast: file.cast?.names)
  }

  private struct Members: Decodable {
    var corrections: [CorrectionEntry]
    var cast: Cast?
  }

  private struct Cast: Decodable {
    var names: [String]?
    var count: Int?

    /// Whether it names somebody, each by a name that can be seen, and counts at least one.
    var isSound: Bool {
      let areNames = names.map { names in
        !names.isEmpty && names.allSatisfy { !$0.allSatisfy(\.isWhitespace) }
      }
      return areNames ?? true && (count ?? 1) > 0
    }
  }
}
