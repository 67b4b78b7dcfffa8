import Transcripts

/// A request to the library outside the reader; each answer is an event.
public enum LibraryRequest: Hashable, Sendable {
  /// List all documents: `Event.libraryLoaded`.
  case list
  /// Find the first passages for a query: `Event.librarySearched` with the same revision. A newer
  /// search replaces one that waits or runs.
  case search(revision: Int, query: String, limit: Int)
  /// Open a document: `Event.documentOpened`, or `Event.noticeGiven` when it cannot be read.
  /// - query: the search whose matches are to be shown; nil for none.
  /// - textOffset: the place to show; nil for the place where reading stopped.
  case open(ContentHash, query: String?, textOffset: Int?)
  /// Archive a document, or restore it; then as `list`.
  case archive(ContentHash, Bool)
  /// Remove a document from the library; then as `list`.
  case remove(ContentHash)
  /// Add the open document to the library: `Event.noticeGiven`.
  case add
  /// Index new documents and work out who speaks in them, while nothing else is to be done; then as
  /// `list`.
  case catchUp
}
