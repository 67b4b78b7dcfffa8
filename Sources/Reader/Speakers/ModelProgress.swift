/// How far a language model has been asked about a document.
public enum ModelProgress: Hashable, Sendable {
  /// It is asked about a chunk, numbered from 1; nil before the first.
  case asking(chunk: Int?, of: Int)
  /// It is asked no more; one sentence says what came of it.
  case ended(String)
}
