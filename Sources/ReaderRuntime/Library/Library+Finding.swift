import TranscriptLibrary
import Transcripts

extension Library {
  /// The number of documents that may be missing in the index, or removed from the shelf, for the index
  /// to be brought up to date while the user waits.
  private static let few = 20

  /// The documents on the shelf, archived ones included.
  public func documents() throws(LibraryError) -> [ShelvedDocument] {
    try listing(limit: Self.few).documents
  }

  /// The documents on the shelf, after bringing the index up to date.
  /// - Parameter limit: if more documents are missing in the index, or removed from the shelf, the
  ///   index is left as it is.
  /// - Returns: the documents, and the reason that the index cannot be brought up to date; documents
  ///   that are not in it then have only what the shelf knows.
  public func listing(
    limit: Int = .max, progress: LibraryProgress = { _, _, _ in }
  ) throws(LibraryError) -> (documents: [ShelvedDocument], problem: LibraryError?) {
    if isEmpty { return ([], nil) }
    let (documents, problem): ([ShelvedDocument], LibraryError?)
    do throws(LibraryError) {
      try bringUpToDate(limit: limit, progress: progress)
      (documents, problem) = (try index().documents(), nil)
    } catch {
      (documents, problem) = (try self.documents(without: error), error)
    }
    let positions = positions
    return (documents.map { $0.leftAt(positions[$0.hash]) }, problem)
  }

  /// The documents that can be listed when the index cannot be brought up to date.
  private func documents(
    without problem: LibraryError
  ) throws(LibraryError) -> [ShelvedDocument] {
    var documents: [ShelvedDocument] = []
    // An index that cannot be opened is not tried again: another program may lock it for long.
    if case .indexFailed = problem { documents = (try? index().documents()) ?? [] }
    let shelf = try shelf()
    let indexed = Set(documents.map(\.hash))
    let others = try shelf.hashes().keys.filter { !indexed.contains($0) }.map { hash in
      let entry = shelf.entry(hash)
      return ShelvedDocument(
        hash: hash, name: entry.name, added: entry.added, isArchived: entry.isArchived)
    }
    return documents + others.sorted { ($0.added, $0.hash.hex) > ($1.added, $1.hash.hex) }
  }

  /// Searches the documents. A query that is not valid gives results with its problem.
  /// - Parameter limit: the largest number of passages.
  public func search(
    _ typed: String, limit: Int, isCancelled: () -> Bool
  ) throws(LibraryError) -> LibraryResults {
    let query = LibraryQuery(typed)
    if let problem = query.problem { return LibraryResults(problem: problem) }
    if isEmpty { return LibraryResults() }
    return try index().search(query, limit: limit, isCancelled: isCancelled)
  }

  /// Every match in one document, as text offsets, ascending.
  public func matches(
    _ typed: String, in hash: ContentHash
  ) throws(LibraryError) -> [Range<Int>] {
    let query = LibraryQuery(typed)
    return query.problem == nil ? try index().matches(query, in: hash) : []
  }

  /// Whether a query depends on who speaks.
  public static func asksForSpeaker(_ typed: String) -> Bool {
    LibraryQuery(typed).speaker != nil
  }
}

extension ShelvedDocument {
  /// The document with how far it was read, and when.
  fileprivate func leftAt(_ position: ReadingPosition?) -> ShelvedDocument {
    var document = self
    (document.percentRead, document.lastRead) = (position?.percent, position?.read)
    return document
  }
}
