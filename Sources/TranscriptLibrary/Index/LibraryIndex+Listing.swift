import GRDB
import Transcripts

extension LibraryIndex {
  /// The documents in the index. O(documents).
  public func hashes() throws(LibraryError) -> Set<ContentHash> {
    try perform { queue in
      try queue.read { db in
        Set(try Self.hashes(db, "SELECT hash FROM document"))
      }
    }
  }

  /// Documents whose speakers were never set, the last added first. O(limit).
  public func pending(limit: Int) throws(LibraryError) -> [ContentHash] {
    try perform { queue in
      try queue.read { db in
        try Self.hashes(
          db, "SELECT hash FROM document WHERE isPending ORDER BY id DESC LIMIT \(limit)")
      }
    }
  }

  /// All documents, archived ones included, the last added first, without their reading positions.
  ///
  /// O(documents): 10,000 in some 20 ms.
  public func documents() throws(LibraryError) -> [ShelvedDocument] {
    try perform { queue in
      try queue.read { db in
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT hash, name, title, people, date, added, duration, notes, isArchived
              FROM document ORDER BY id DESC
            """)
        var documents: [ShelvedDocument] = []
        while let row = try rows.next() {
          if let document = try Self.document(row) { documents.append(document) }
        }
        return documents
      }
    }
  }

  private static func document(_ row: Row) throws -> ShelvedDocument? {
    func text(_ column: Int) throws -> String { try row.decode(String.self, atIndex: column) }
    guard let hash = ContentHash(hex: try text(0)) else { return nil }
    return ShelvedDocument(
      hash: hash, name: try text(1), title: try row.decode(String?.self, atIndex: 2),
      people: try text(3).utf8.split(separator: 0x0A).map { String(Substring($0)) },
      date: try row.decode(String?.self, atIndex: 4), added: try text(5),
      duration: try row.decode(Int?.self, atIndex: 6).map { Timecode(milliseconds: $0) },
      notes: try row.decode(Int.self, atIndex: 7),
      isArchived: try row.decode(Int.self, atIndex: 8) != 0)
  }

  private static func hashes(_ db: Database, _ sql: String) throws -> [ContentHash] {
    try String.fetchAll(db, sql: sql).compactMap { ContentHash(hex: $0) }
  }

  /// The faults of the database, in sentences; empty when it is intact. O(its size).
  public func check() throws(LibraryError) -> [String] {
    try perform { queue in
      try queue.writeWithoutTransaction { db in
        let found = try String.fetchAll(db, sql: "PRAGMA quick_check").filter { $0 != "ok" }
        return found + IndexSchema.searched.compactMap { Self.problem(db, $0) }
      }
    }
  }

  private static func problem(_ db: Database, _ table: String) -> String? {
    do {
      try db.execute(
        sql: "INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)")
      return nil
    } catch {
      return "the search table \(table) does not agree with the text: \(IndexFailure(error).text)"
    }
  }
}
