import GRDB

/// The tables of the index, created by numbered migrations. A published one never changes.
///
/// A document's number tells when it was added, and a passage's number which document it belongs
/// to: the upper bits are the document's number, and the lower ones count down from the first
/// passage. So reading passages by falling number gives the documents added last first, each in
/// order of place, and no search has to sort.
enum IndexSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1", foreignKeyChecks: .immediate) { try $0.execute(sql: version1) }
    // Who speaks is inferred anew, as guesses count from here on.
    migrator.registerMigration("2") {
      try $0.execute(sql: "UPDATE document SET isPending = 1 WHERE isInferred")
    }
    // Words are spelled as they are typed from here on.
    migrator.registerMigration("3") { db in
      for table in searched {
        try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('rebuild')")
      }
    }
    return migrator
  }

  /// The rowid of `titles` is the document's number; that of `voices`, which has the speakers'
  /// names, is a `RowNumber.speaker`, the number of the speaker in `speech.turns`. `turns` and
  /// `times` are `PackedPairs`.
  private static let version1 = """
    CREATE TABLE document (
      id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, name TEXT NOT NULL, title TEXT, date TEXT,
      added TEXT NOT NULL, duration INTEGER, notes INTEGER NOT NULL, isArchived INTEGER NOT NULL,
      isPending INTEGER NOT NULL, isInferred INTEGER NOT NULL, people TEXT NOT NULL);
    CREATE INDEX archivedDocument ON document (isArchived);
    CREATE INDEX pendingDocument ON document (isPending) WHERE isPending;
    CREATE TABLE speech (id INTEGER PRIMARY KEY, turns BLOB NOT NULL);
    CREATE TABLE passage (
      id INTEGER PRIMARY KEY, start INTEGER NOT NULL, times BLOB NOT NULL, text TEXT NOT NULL);
    CREATE VIRTUAL TABLE words USING fts5(
      text, content='passage', content_rowid='id', columnsize=0, tokenize='signs');
    CREATE VIRTUAL TABLE titles USING fts5(title, columnsize=0, tokenize='signs');
    CREATE VIRTUAL TABLE voices USING fts5(name, columnsize=0, tokenize='signs');
    INSERT INTO words (words, rank) VALUES ('hashsize', 8388608);
    """

  /// The full-text tables.
  static let searched = ["words", "titles", "voices"]
}
