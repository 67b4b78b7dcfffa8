import Transcripts

/// Why it is not known which document is meant.
public enum ShelfSelectionError: Error, Hashable, Sendable {
  case none(String)
  case several(String, [ShelvedDocument])
}
