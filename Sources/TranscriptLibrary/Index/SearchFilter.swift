import GRDB

/// The filters of a query: titles, dates and speakers.
struct SearchFilter {
  private let titles: String?
  private let speakers: String?
  private let before: String?
  private let after: String?

  /// Whether only passages by certain speakers match.
  var asksWho: Bool { speakers != nil }

  init(_ query: LibraryQuery) {
    titles = Self.expression(query.titles)
    speakers = Self.expression(query.speakers)
    (before, after) = (query.before, query.after)
  }

  /// The terms as one expression of FTS5; nil without any.
  ///
  /// It only selects candidates, so that the first of very many terms are enough.
  static func expression(_ terms: [QueryTerm], without excluded: [QueryTerm] = []) -> String? {
    guard !terms.isEmpty else { return nil }
    let wanted = terms.prefix(16).map(\.expression).joined(separator: " AND ")
    let unwanted = excluded.prefix(16).map(\.expression).joined(separator: " OR ")
    return unwanted.isEmpty ? wanted : "(\(wanted)) NOT (\(unwanted))"
  }

  /// The numbers of the documents that pass the filters, falling.
  func documents(_ db: Database, archived: Bool) throws -> [Int64] {
    var sql = "SELECT id FROM document WHERE isArchived = ?"
    var arguments: [any DatabaseValueConvertible] = [archived ? 1 : 0]
    func and(_ condition: String, _ argument: String?) {
      guard let argument else { return }
      sql += " AND " + condition
      arguments.append(argument)
    }
    and("date < ?", before)
    and("date >= ?", after)
    and("id IN (SELECT rowid FROM titles WHERE titles MATCH ?)", titles)
    and("id IN (SELECT rowid >> \(RowNumber.bits) FROM voices WHERE voices MATCH ?)", speakers)
    let statement = try db.cachedStatement(sql: sql + " ORDER BY id DESC")
    return try Int64.fetchAll(statement, arguments: StatementArguments(arguments))
  }

  /// The numbers of the speakers of a document who pass the filter; nil without a filter by
  /// speaker.
  func speakers(_ db: Database, _ document: Int64) throws -> Set<Int>? {
    guard let speakers else { return nil }
    let rows = RowNumber.all(document)
    let statement = try db.cachedStatement(
      sql: "SELECT rowid FROM voices WHERE voices MATCH ? AND rowid BETWEEN ? AND ?")
    let numbers = try Int64.fetchAll(
      statement, arguments: [speakers, rows.lowerBound, rows.upperBound])
    return Set(numbers.map(RowNumber.speaker))
  }
}
