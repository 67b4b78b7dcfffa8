import Transcripts

/// Writes who speaks in a transcript as one JSON object.
///
/// Members: `origin` (`labels`; `voices`, which are turns by labels that name nobody, with names from
/// the text; `inference`; `one-speaker`; `none`); `speakers` (each `id`, `name` or null, `aliases`?,
/// `role`?, `turns`, `words`, `talk_ms`); `turns` in order, each up to the next (`start_line`,
/// `start_char`, `speaker`, an id or null, `confidence`, `name_confidence`, `corrected`?, and
/// `evidence`?, each `rule`, `weight`, `speaker`?, `text`?, `start_line`?, `start_char`?); `review`, the
/// turns worth asking about, by their starts, the one worth most first. A line is a cue, counted from
/// 0; a character is a Unicode scalar of its text.
public enum SpeakersExport {
  /// The JSON as UTF-8 on one line, with a line break after it.
  /// - Parameter explained: whether turns have their evidence.
  /// - Throws: an error of `JSONEncoder`, which does not happen with these values.
  public static func data(
    _ attribution: Attribution, of transcript: Transcript, explained: Bool
  ) throws -> [UInt8] {
    let members = AttributionMembers(
      attribution, of: transcript, explained: explained, reviewed: true)
    return try JSONLine.bytes(members)
  }
}
