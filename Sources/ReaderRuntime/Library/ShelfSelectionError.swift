import Transcripts

/// The reason that a name does not select one document.
public enum ShelfSelectionError: Error, Hashable, Sendable {
  /// No document matches.
  case none(String)
  /// Several documents match.
  case several(String, [ShelvedDocument])
}
