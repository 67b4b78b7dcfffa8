import GRDB

/// An open database.
///
/// There is one connection: writes are short transactions, so that a search in the same program
/// waits for one at most, and a second connection would cost memory and time at the start. Other
/// programs can read while one writes (write-ahead logging).
struct IndexConnection {
  let queue: DatabaseQueue
  /// The identity of the file that was opened.
  let identity: FileIdentity?

  /// The reason that a file cannot be used and must be replaced.
  enum Unusable: Error { case damaged, newer }

  /// Opens the database, creates it when it does not exist, and migrates its tables. One that
  /// cannot be written, as on a full disk, is read.
  static func open(_ path: String) throws -> IndexConnection {
    do {
      let connection = try IndexConnection(path, DatabaseQueue(path: path, configuration: writing))
      try connection.migrate()
      return connection
    } catch let error as DatabaseError where isForbidden(error) {
      guard let connection = try? openForReading(path) else { throw error }
      return connection
    }
  }

  /// Opens a database read-only. In a folder without write permission, it is assumed that no other
  /// program writes to it.
  static func openForReading(_ path: String) throws -> IndexConnection {
    var failure: any Error = DatabaseError(resultCode: .SQLITE_READONLY)
    for name in [path, "file:\(escaped(path))?immutable=1"] {
      do {
        let queue = try DatabaseQueue(path: name, configuration: reading)
        if try queue.read(IndexSchema.migrator.hasCompletedMigrations) {
          return IndexConnection(path, queue)
        }
      } catch {
        failure = error
      }
    }
    throw failure
  }

  private init(_ path: String, _ queue: DatabaseQueue) {
    self.queue = queue
    identity = FileIdentity(path)
  }

  private func migrate() throws {
    let migrator = IndexSchema.migrator
    let (isNewer, isComplete) = try queue.read {
      (try migrator.hasBeenSuperseded($0), try migrator.hasCompletedMigrations($0))
    }
    if isNewer { throw Unusable.newer }
    if !isComplete { try migrator.migrate(queue) }
  }

  private static var reading: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { $0.add(tokenizer: CJKTokenizer.self) }
    return configuration
  }

  private static var writing: Configuration {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      db.add(tokenizer: CJKTokenizer.self)
      try db.execute(sql: "PRAGMA cache_size = -16000")
    }
    return configuration
  }

  private static func isForbidden(_ error: DatabaseError) -> Bool {
    [.SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_FULL, .SQLITE_IOERR]
      .contains(error.resultCode)
  }

  /// A path with the escapes of a URI.
  private static func escaped(_ path: String) -> String {
    let hex = Array("0123456789ABCDEF".unicodeScalars)
    var escaped = ""
    for byte in path.utf8 {
      if byte < 0x80, byte != 0x25, byte != 0x3F, byte != 0x23 {
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        escaped += "%"
        escaped.unicodeScalars.append(hex[Int(byte >> 4)])
        escaped.unicodeScalars.append(hex[Int(byte & 15)])
      }
    }
    return escaped
  }
}
