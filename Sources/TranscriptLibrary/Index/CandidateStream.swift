import FoundationEssentials
import GRDB

/// A passage that may match a query.
struct Candidate {
  /// Its row in the index.
  var number: Int64
  var document: Int64
  var passage: PassageRow
}

/// Reads candidates: passages of some documents, by falling number.
///
/// Rows of other documents are skipped, one by one or, if there are many, with a new query. The
/// index is usually queried for a few hundred documents at a time, so that a search can be
/// cancelled when words are frequent and passages with all of them rare.
struct CandidateStream {
  private let db: Database
  /// Falling.
  private let documents: [Int64]
  /// In the language of FTS5; nil for all passages.
  private let expression: String?
  private let window: Int
  /// The number of skipped rows of other documents after which a new query is made.
  private let skipLimit: Int
  /// Index of the next document; all before it are done.
  private var next: Int
  /// The highest number to read.
  private var upper: Int64
  /// The rows of the open window, and the index of the document after it.
  private var rows: RowCursor?
  private var end = 0

  /// - Parameters:
  ///   - documents: falling numbers.
  ///   - expression: in the language of FTS5; nil for all passages.
  ///   - upper: the highest number of a passage.
  ///   - isCostly: whether a query takes the index long, so that there should be only one.
  init(
    _ db: Database, _ documents: [Int64], _ expression: String?, from upper: Int64 = .max,
    isCostly: Bool = false
  ) {
    (self.db, self.documents, self.expression, self.upper) = (db, documents, expression, upper)
    window = isCostly ? documents.count : min(512, documents.count)
    skipLimit = isCostly ? .max : 32
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
        if let passage = try passage(number) {
          return Candidate(number: number, document: document, passage: passage)
        }
        continue
      }
      skipped += 1
      if skipped % skipLimit == 0 { closeWindow(next: next) }
    }
    return nil
  }

  /// Continues after the document of the last candidate.
  mutating func skipDocument() { closeWindow(next: next + 1) }

  private mutating func closeWindow(next: Int) {
    (rows, upper) = (nil, .max)
    self.next = next
  }

  private mutating func openWindow() throws {
    end = next + min(window, documents.count - next)
    let (first, last) = (RowNumber.all(documents[next]), RowNumber.all(documents[end - 1]))
    var arguments: StatementArguments = [last.lowerBound, min(upper, first.upperBound)]
    if let expression { arguments = [expression] + arguments }
    let sql = expression == nil ? Self.allRows : Self.matchingRows
    rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
  }

  private static let allRows =
    "SELECT id FROM passage WHERE id BETWEEN ? AND ? ORDER BY id DESC"

  private static let matchingRows =
    "SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC"

  /// Reads one passage; a query for rows alone does not read the texts of rows that are skipped.
  private func passage(_ number: Int64) throws -> PassageRow? {
    let statement = try db.cachedStatement(
      sql: "SELECT start, times, text FROM passage WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [number]) else { return nil }
    let times = PackedPairs.unpack(try row.decode(Data.self, atIndex: 1))
    return PassageRow(
      start: try row.decode(Int.self, atIndex: 0), text: try row.decode(String.self, atIndex: 2),
      times: times.map { ($0.0, $0.1) })
  }
}
