import Transcripts

/// Where the document that is shown comes from, and so by what its overlay and place are known.
public enum DocumentOrigin: Hashable, Sendable {
  /// What the program was started with.
  case opened
  /// The library.
  case library(ContentHash)
  /// There is no document: the program was started on the library.
  case none
}
