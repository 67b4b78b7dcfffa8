import GRDB
import Transcripts

extension LibraryIndex {
  /// The first passages that match a query.
  ///
  /// Documents that were added last come first; archived ones are searched, too, and come last. 200
  /// passages out of 10,000 one-hour talks take some milliseconds.
  /// - Parameters:
  ///   - query: the query.
  ///   - limit: the greatest number of passages.
  ///   - isCancelled: called from time to time; once it is true, the search ends with what it has
  ///     found.
  public func search(
    _ query: LibraryQuery, limit: Int, isCancelled: () -> Bool
  ) throws(LibraryError) -> LibraryResults {
    if let problem = query.problem { return LibraryResults(problem: problem) }
    return try perform { queue in
      try queue.read { db in
        var search = try PassageSearch(db, query, limit: limit)
        try search.run(isCancelled: isCancelled)
        return search.found
      }
    }
  }

  /// All matches in one document, as text offsets, ascending; the query's titles and dates are
  /// ignored.
  /// - Complexity: O(n) in the passages that may match.
  public func matches(
    _ query: LibraryQuery, in hash: ContentHash
  ) throws(LibraryError) -> [Range<Int>] {
    if query.problem != nil { return [] }
    return try perform { queue in
      try queue.read { db in
        guard let number = try IndexWriter(db).number(hash) else { return [] }
        var search = try PassageSearch(db, query, limit: .max)
        try search.run([number]) { false }
        return search.found.groups.flatMap(\.passages).flatMap { passage in
          passage.matches.map {
            $0.lowerBound + passage.textOffset..<$0.upperBound + passage.textOffset
          }
        }
      }
    }
  }
}
