import Transcripts

/// One match of a search, with what a person needs to know about it away from the reader.
public struct Finding: Hashable, Sendable {
  /// When it is said; nil where the source gives no times.
  public var time: Timecode?
  /// The cue, counted from 0; nil for a match in a section's title.
  public var cue: Int?
  /// Who says it, as the reader shows it: `Tim Hwang`, `Tim Hwang ?`; nil where that is not known.
  public var speaker: String?
  /// Index of the section it is in, or whose title it is in.
  public var section: Int?
  /// The words in front of it, what was found, and the words behind it, as one piece of text.
  public var before: String
  public var match: String
  public var after: String
}
