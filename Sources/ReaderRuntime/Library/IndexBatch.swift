import TranscriptLibrary

/// Documents on their way into the index, many in one transaction: each transaction waits for the
/// disk.
struct IndexBatch {
  private let index: LibraryIndex
  private var documents: [IndexedDocument] = []

  private static let size = 32

  init(_ index: LibraryIndex) { self.index = index }

  mutating func add(_ document: IndexedDocument) throws(LibraryError) {
    documents.append(document)
    if documents.count >= Self.size { try finish() }
  }

  /// Takes in what is still waiting.
  mutating func finish() throws(LibraryError) {
    guard !documents.isEmpty else { return }
    try index.add(documents)
    documents = []
  }
}
