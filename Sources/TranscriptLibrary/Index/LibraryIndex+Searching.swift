import GRDB
import Transcripts

extension LibraryIndex {
  /// The first passages that are looked for. Documents that were added last come first; archived
  /// ones are searched, too, and come last.
  ///
  /// 200 passages out of 10,000 one-hour talks take some milliseconds.
  /// - Parameters:
  ///   - query: what to look for.
  ///   - limit: of passages.
  ///   - isCancelled: asked now and then; when it says so, what was found by then is the result.
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

  /// Every match in one document, as text offsets, ascending. What the query says about titles and
  /// dates is left aside.
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
