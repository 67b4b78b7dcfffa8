import TranscriptLibrary
import Transcripts

extension Library {
  /// How many documents may be missing in the index or gone from the shelf so that it is brought up
  /// to date while somebody waits.
  private static let few = 20

  /// What is on the shelf, archived documents included.
  public func documents() throws(LibraryError) -> [ShelvedDocument] {
    try listing(limit: Self.few).documents
  }

  /// What is on the shelf, after the index was brought up to date.
  /// - Parameter limit: where more is missing in the index, or gone from the shelf, it is left as it
  ///   is.
  /// - Returns: with why the index cannot be brought up to date; of what is not in it, only what the
  ///   shelf knows is told then.
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

  /// What can be listed where the index cannot be brought up to date.
  private func documents(
    without problem: LibraryError
  ) throws(LibraryError) -> [ShelvedDocument] {
    var documents: [ShelvedDocument] = []
    // One that cannot be opened is not tried again, since another program may hold it for long.
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

  /// What the documents say, by what was typed. Whatever that is, it is text, or a query with a
  /// problem that the answer tells.
  /// - Parameter limit: of the passages.
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

  /// Whether it matters to a query who speaks.
  public static func asksForSpeaker(_ typed: String) -> Bool {
    LibraryQuery(typed).speaker != nil
  }
}

extension ShelvedDocument {
  /// With how far it was read, and when.
  fileprivate func leftAt(_ position: ReadingPosition?) -> ShelvedDocument {
    var document = self
    (document.percentRead, document.lastRead) = (position?.percent, position?.read)
    return document
  }
}
