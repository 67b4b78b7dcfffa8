import GRDB
import TestSupport
import Testing
import Transcripts

@testable import TranscriptLibrary

struct IndexSchemaTests {
  /// The tables of each version as they were published, and a document in them. A new version adds a
  /// line; none of these ever changes.
  static let versions: [(version: String, sql: String)] = [
    ("1", version1), ("2", version1), ("3", version1),
  ]

  @Test(arguments: versions)
  func `an index of an older version is brought up to date`(version: String, sql: String) throws {
    let folder = try Self.folder(version: version, sql: sql)
    let index = try LibraryIndex(DataDirectory(path: folder.path))
    #expect(index.takeSetAside() == nil)
    let results = try index.search(LibraryQuery("speaker:ida bell"), limit: 9) { false }
    #expect(results.groups.map(\.title) == ["The Harbour"])
    #expect(results.groups.flatMap(\.passages).map(\.speaker) == ["Ida"])
    #expect(try index.documents().map(\.people) == [["Ida"]])
    #expect(try index.pending(limit: 9).count == (version == "1" ? 1 : 0))
    #expect(try index.check() == [])
  }

  @Test func `an index from before words were spelled as they are typed is read anew`() throws {
    let sql = Self.version1 + "UPDATE passage SET text = 'The bells of Łódź.';"
    let folder = try Self.folder(version: "2", sql: sql)
    let index = try LibraryIndex(DataDirectory(path: folder.path))
    let results = try index.search(LibraryQuery("lodz"), limit: 9) { false }
    #expect(results.groups.map(\.title) == ["The Harbour"])
    #expect(try index.check() == [])
  }

  /// A folder with an index of an older version.
  private static func folder(version: String, sql: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/library.db"
    var configuration = Configuration()
    configuration.prepareDatabase { $0.add(tokenizer: CJKTokenizer.self) }
    let old = try DatabaseQueue(path: path, configuration: configuration)
    try old.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
          \(sql)
          """)
      for number in 1...Int(version)! {
        try db.execute(
          sql: "INSERT INTO grdb_migrations (identifier) VALUES (?)", arguments: ["\(number)"])
      }
    }
    try old.close()
    return folder
  }

  @Test func `the newest version is among those that are tested`() throws {
    let names = IndexSchema.migrator.migrations
    #expect(names == Self.versions.map(\.version))
    let (made, frozen) = (try DatabaseQueue(), try DatabaseQueue())
    for queue in [made, frozen] { try queue.write { $0.add(tokenizer: CJKTokenizer.self) } }
    try IndexSchema.migrator.migrate(made)
    try frozen.write { try $0.execute(sql: Self.versions.last!.sql) }
    func schema(_ queue: DatabaseQueue) throws -> [String] {
      try queue.read { db in
        try String.fetchAll(
          db,
          sql: """
            SELECT sql FROM sqlite_master
              WHERE sql NOT NULL AND name NOT LIKE 'grdb%' ORDER BY name
            """
        ).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      }
    }
    #expect(try schema(made) == schema(frozen))
  }

  private static let hash = String(repeating: "ab", count: 32)

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
    INSERT INTO document VALUES (64, '\(hash)', 'harbour.vtt', 'The Harbour', '2024-05-01',
      '2024-06-01T00:00:00Z', 60000, 2, 0, 0, 1, 'Ida');
    INSERT INTO speech VALUES (64, x'0000');
    INSERT INTO passage VALUES (68157439, 0, x'0000', 'Ropes and a bell.');
    INSERT INTO words (rowid, text) VALUES (68157439, 'Ropes and a bell.');
    INSERT INTO titles (rowid, title) VALUES (64, 'The Harbour');
    INSERT INTO voices (rowid, name) VALUES (67108864, 'Ida');
    """
}
