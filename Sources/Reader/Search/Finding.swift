import Transcripts

/// A match of a search, with its place, speaker and surrounding words.
public struct Finding: Hashable, Sendable {
  /// The time of the match; nil where the source gives no times.
  public var time: Timecode?
  /// The index of the cue, counted from 0; nil for a match in a section's title.
  public var cue: Int?
  /// The speaker as the reader shows it: `Tim Hwang`, `Tim Hwang ?`; nil where that is not known.
  public var speaker: String?
  /// The index of the section that has the match in its text or title.
  public var section: Int?
  /// The words before the match; with the match and the words after it they form one text.
  public var before: String
  /// The matching text.
  public var match: String
  /// The words after the match.
  public var after: String
}
