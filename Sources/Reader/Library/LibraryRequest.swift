import Transcripts

/// What is asked of the library outside of the reader; each answer is an event.
public enum LibraryRequest: Hashable, Sendable {
  /// All documents: `Event.libraryLoaded`.
  case list
  /// The first passages that a query finds: `Event.librarySearched` with the same revision. A newer
  /// search takes the place of one that waits or runs.
  case search(revision: Int, query: String, limit: Int)
  /// A document: `Event.documentOpened`, or `Event.noticeGiven` when it cannot be read.
  /// - query: what its matches are to be found of; nil for none.
  /// - textOffset: where to open it; nil for where it was left.
  case open(ContentHash, query: String?, textOffset: Int?)
  /// Put a document away, or take it back; then as `list`.
  case archive(ContentHash, Bool)
  /// Take a document off the shelf; then as `list`.
  case remove(ContentHash)
  /// Put the document that is open on the shelf: `Event.noticeGiven`.
  case add
  /// Index what is not indexed and find out who speaks where that is not known, while nothing else
  /// is to be done; then as `list`.
  case catchUp
}
