import GRDB
import Glibc
import TestSupport
import Testing
import Transcripts

@testable import TranscriptLibrary

struct DamagedIndexTests {
  private let library: IndexFolder
  private let documents = (0..<30).map { number in
    IndexFolder.document("\(number)", Talk.harbour + ["Talk number \(number)"])
  }

  init() throws { library = try IndexFolder() }

  private var path: String { "\(library.path)/library.db" }

  private func bytes() throws -> [UInt8] { try #require(try SystemFiles.read(path)) }

  /// Overwrites the bytes of the file in place.
  private func overwrite(_ bytes: [UInt8], at offset: Int = 0, length: Int? = nil) {
    let descriptor = open(path, O_WRONLY)
    defer { close(descriptor) }
    pwrite(descriptor, bytes, bytes.count, off_t(offset))
    if let length { ftruncate(descriptor, off_t(length)) }
  }

  /// A closed database with all documents in it.
  private func filled() throws {
    let index = try library.other()
    try index.add(documents)
    _ = try index.perform { try $0.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
  }

  private func useAll(_ index: LibraryIndex) throws {
    for typed in ["bell", "t", "\"a bell\"", "speaker:ida", "title:talk", "after:2020"] {
      _ = try index.search(LibraryQuery(typed), limit: 100) { false }
    }
    for document in documents where !(try index.hashes().contains(document.hash)) {
      try index.add([document])
    }
    try index.remove([documents[3].hash])
    try index.add([documents[3]])
    _ = try index.documents()
  }

  @Test(arguments: [0, 1, 50, 99, 100, 512, 4095, 4096, 5000, 8192, 20000, 40000, 65536])
  func `a database cut short is set aside or goes on, and is whole after adding`(length: Int) throws
  {
    try filled()
    overwrite([], length: length)
    try useAll(library.index)
    try useAll(library.index)
    #expect(try library.index.hashes().count == 30)
    if let path = library.index.takeSetAside() {
      #expect(path == "\(self.path).damaged-1" && SystemFiles.isThere(path))
      #expect(library.index.takeSetAside() == nil)
    }
  }

  @Test(arguments: 0..<30)
  func `a database with random bytes in it never stops the program`(seed: Int) throws {
    try filled()
    var random = SplitMix(seed: seed)
    let size = try bytes().count
    for _ in 0..<1 + random.below(20) {
      let noise = (0..<1 + random.below(300)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      overwrite(noise, at: random.below(max(1, size - noise.count)))
    }
    let index = try library.other()
    do {
      try useAll(index)
      try useAll(index)
    } catch LibraryError.indexFailed {
      // An error that SQLite considers its own fault is reported.
    }
    _ = try index.check()
    try index.clear()
    try index.add(documents)
    #expect(try index.check() == [] && index.hashes().count == 30)
  }

  @Test(arguments: [
    Array("not a database, but some text".utf8), [], [UInt8](repeating: 0, count: 50_000),
  ])
  func `a file that is no database is set aside, one of nothing is begun`(bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try SafeFile("\(folder.path)/library.db", files: SystemFiles()).write(bytes)
    let index = try LibraryIndex(DataDirectory(path: folder.path))
    try index.add(documents)
    #expect(try index.hashes().count == 30)
    let isSetAside = index.takeSetAside() == "\(folder.path)/library.db.damaged-1"
    #expect(isSetAside == !bytes.isEmpty)
    #expect(folder.names().contains("library.db.damaged-1") == !bytes.isEmpty)
  }

  @Test func `a database that is deleted under a running program is begun anew`() throws {
    try library.index.add(documents)
    let other = try library.other()
    for name in ["library.db", "library.db-wal", "library.db-shm"] {
      #expect(unlink("\(library.path)/\(name)") == 0 || name != "library.db")
    }
    #expect(try library.index.hashes().isEmpty && library.found("bell").isEmpty)
    try library.index.add([documents[0]])
    #expect(try other.hashes() == [documents[0].hash])
    unlink(path)
    #expect(try other.hashes().isEmpty)
    try library.index.add([documents[1]])
    #expect(try other.hashes() == [documents[1].hash] && other.check() == [])
    #expect(library.index.takeSetAside() == nil && other.takeSetAside() == nil)
  }

  @Test func `a database in the place of another is what is read`() throws {
    try library.index.add([documents[0]])
    let second = try IndexFolder()
    try second.index.add([documents[1], documents[2]])
    _ = try second.index.perform { try $0.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
    #expect(rename("\(second.path)/library.db", path) == 0)
    for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
    #expect(try library.index.hashes() == [documents[1].hash, documents[2].hash])
  }

  @Test func `the database of a later version is set aside`() throws {
    try library.index.add(documents)
    try library.index.perform { queue in
      try queue.write {
        try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('later')")
      }
    }
    let index = try library.other()
    #expect(try index.hashes().isEmpty)
    #expect(index.takeSetAside() == "\(path).damaged-1")
    #expect(try library.index.hashes().isEmpty)
    #expect(library.folder.names().filter { $0.contains("damaged") }.count <= 3)
  }

  @Test func `a folder that cannot be made is told`() throws {
    try library.folder.write("", to: "file")
    #expect(throws: LibraryError.cannotMakeFolder(path: "\(library.path)/file/data", ENOTDIR)) {
      try LibraryIndex(DataDirectory(path: "\(library.path)/file/data"))
    }
  }

  @Test func `a folder in the database's place is told`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "library.db/file")
    #expect(throws: LibraryError.self) { try LibraryIndex(DataDirectory(path: folder.path)) }
    #expect(folder.names() == ["library.db"])
  }

  @Test func `what may only be read is read`() throws {
    try filled()
    let connection = try IndexConnection.openForReading(path)
    let count = try connection.queue.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM words")
    }
    #expect((count ?? 0) > 0)
    #expect(throws: DatabaseError.self) {
      try connection.queue.write { try $0.execute(sql: "DELETE FROM document") }
    }
  }
}
