import Transcripts

/// The identity of a document while the program runs.
public enum DocumentID: Hashable, Sendable {
  /// The document that the program was started with.
  case opened
  /// A document of the library.
  case library(ContentHash)
}
