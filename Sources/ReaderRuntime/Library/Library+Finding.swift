import TranscriptLibrary
import Transcripts

extension Library {
  /// How many documents may be missing in the index or gone from the shelf so that it is brought up
  /// to date while somebody waits.
  private static let few = 20

  /// What is on the shelf, archived documents included.
  public func documents() throws(LibraryError) -> [ShelvedDocument] {
    if isEmpty { return [] }
    // Where the index cannot be written, what is in it can be listed.
    try? bringUpToDate(limit: Self.few)
    let positions = positions
    return try index().documents().map { document in
      var document = document
      document.percentRead = positions[document.hash]?.percent
      document.lastRead = positions[document.hash]?.read
      return document
    }
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
