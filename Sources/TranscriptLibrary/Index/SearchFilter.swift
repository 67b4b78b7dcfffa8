import GRDB

/// Which documents a query is about, and who speaks.
struct SearchFilter {
  private let titles: String?
  private let speakers: String?
  private let before: String?
  private let after: String?

  /// Whether only what certain people say is looked for.
  var asksWho: Bool { speakers != nil }

  init(_ query: LibraryQuery) {
    titles = Self.expression(query.titles)
    speakers = Self.expression(query.speakers)
    (before, after) = (query.before, query.after)
  }

  /// The terms as one expression of FTS5; nil without any. It is only to offer what others decide
  /// about, so of very many terms the first will do.
  static func expression(_ terms: [QueryTerm], without excluded: [QueryTerm] = []) -> String? {
    guard !terms.isEmpty else { return nil }
    let wanted = terms.prefix(16).map(\.expression).joined(separator: " AND ")
    let unwanted = excluded.prefix(16).map(\.expression).joined(separator: " OR ")
    return unwanted.isEmpty ? wanted : "(\(wanted)) NOT (\(unwanted))"
  }

  /// The numbers of the documents, falling.
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

  /// The speakers of a document who are meant; nil where it does not matter who speaks.
  func voices(_ db: Database, _ document: Int64) throws -> Set<Int>? {
    guard let speakers else { return nil }
    let rows = RowNumber.all(document)
    let statement = try db.cachedStatement(
      sql: "SELECT rowid FROM voices WHERE voices MATCH ? AND rowid BETWEEN ? AND ?")
    let numbers = try Int64.fetchAll(
      statement, arguments: [speakers, rows.lowerBound, rows.upperBound])
    return Set(numbers.map(RowNumber.speaker))
  }
}
