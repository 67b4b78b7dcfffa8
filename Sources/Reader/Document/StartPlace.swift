import Transcripts

/// Where a document opens.
public enum StartPlace: Hashable, Sendable {
  case beginning
  case time(Timecode)
  /// At the first match of these words, which are lit.
  case search(String)
}
