import Transcripts

/// Why it is not known which document is meant.
public enum ShelfSelectionError: Error, Hashable, Sendable {
  /// No document matches.
  case none(String)
  /// Several documents match.
  case several(String, [ShelvedDocument])
}
