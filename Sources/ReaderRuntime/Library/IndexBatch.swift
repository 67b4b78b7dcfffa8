import TranscriptLibrary

/// Adds documents to the index, many in one transaction, since each transaction waits for the disk.
struct IndexBatch {
  private let index: LibraryIndex
  private var documents: [IndexedDocument] = []

  private static let size = 32

  init(_ index: LibraryIndex) { self.index = index }

  mutating func add(_ document: IndexedDocument) throws(LibraryError) {
    documents.append(document)
    if documents.count >= Self.size { try finish() }
  }

  /// Adds the documents that still wait.
  mutating func finish() throws(LibraryError) {
    guard !documents.isEmpty else { return }
    try index.add(documents)
    documents = []
  }
}
