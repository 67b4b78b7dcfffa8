import FoundationEssentials
import GRDB

/// A passage that may be looked for.
struct Candidate {
  /// Its row.
  var number: Int64
  var document: Int64
  var passage: PassageRow
}

/// Reads candidates: passages of some documents, by falling number.
///
/// Rows of documents that are not wanted are passed over, and jumped over where there are many. The
/// index is asked for a few hundred documents at a time, so that a search can be cancelled where words
/// are frequent and passages with all of them rare.
struct CandidateStream {
  private let db: Database
  /// Falling.
  private let documents: [Int64]
  /// Of FTS5; nil for all passages.
  private let expression: String?
  private let window: Int
  /// The document that comes next, by index; all before it are done.
  private var next: Int
  /// The number from which on to read.
  private var upper: Int64
  /// Those of the window that is open, and its end.
  private var rows: RowCursor?
  private var end = 0

  /// - Parameters:
  ///   - documents: falling numbers.
  ///   - expression: of FTS5; nil for all passages.
  ///   - upper: the highest number of a passage.
  ///   - window: for how many documents the index is asked at a time.
  init(
    _ db: Database, _ documents: [Int64], _ expression: String?, from upper: Int64 = .max,
    window: Int = 512
  ) {
    (self.db, self.documents, self.expression) = (db, documents, expression)
    (self.upper, self.window) = (upper, window)
    next = documents.partitioningIndex { RowNumber.all($0).lowerBound <= upper }
  }

  /// The next candidate; nil at the end, or when the search is cancelled.
  mutating func next(isCancelled: () -> Bool) throws -> Candidate? {
    var skipped = 0
    while next < documents.count {
      if rows == nil {
        if isCancelled() { return nil }
        try openWindow()
      }
      guard let row = try rows?.next() else {
        closeWindow(next: end)
        continue
      }
      let number = try row.decode(Int64.self, atIndex: 0)
      let document = RowNumber.document(number)
      while next < documents.count, documents[next] > document { next += 1 }
      if next < documents.count, documents[next] == document {
        return Candidate(number: number, document: document, passage: try PassageRow(row))
      }
      skipped += 1
      if skipped % Self.patience == 0 { closeWindow(next: next) }
    }
    return nil
  }

  /// Goes on behind the document of the last candidate.
  mutating func skipDocument() { closeWindow(next: next + 1) }

  private static let patience = 32

  private mutating func closeWindow(next: Int) {
    (rows, upper) = (nil, .max)
    self.next = next
  }

  private mutating func openWindow() throws {
    end = next + min(window, documents.count - next)
    let (first, last) = (RowNumber.all(documents[next]), RowNumber.all(documents[end - 1]))
    var arguments: StatementArguments = [last.lowerBound, min(upper, first.upperBound)]
    if let expression { arguments = [expression] + arguments }
    let sql = expression == nil ? Self.allPassages : Self.matchingPassages
    rows = try Row.fetchCursor(db.makeStatement(sql: sql), arguments: arguments)
  }

  private static let allPassages =
    "SELECT id, start, times, text FROM passage WHERE id BETWEEN ? AND ? ORDER BY id DESC"

  private static let matchingPassages = """
    SELECT words.rowid, start, times, passage.text
      FROM words CROSS JOIN passage ON passage.id = words.rowid
      WHERE words MATCH ? AND words.rowid BETWEEN ? AND ? ORDER BY words.rowid DESC
    """
}

extension PassageRow {
  /// Of a row whose columns behind the first are `start`, `times` and `text`.
  fileprivate init(_ row: Row) throws {
    let times = PackedPairs.unpack(try row.decode(Data.self, atIndex: 2))
    self.init(
      start: try row.decode(Int.self, atIndex: 1), text: try row.decode(String.self, atIndex: 3),
      times: times.map { ($0.0, $0.1) })
  }
}
