import Transcripts

/// The place at which a document opens.
public enum StartPlace: Hashable, Sendable {
  /// The start of the text.
  case beginning
  /// The words said at a time of the recording.
  case time(Timecode)
  /// The first match of these words, with all matches highlighted.
  case search(String)
}
