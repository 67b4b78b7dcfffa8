import GRDB
import Synchronization
import Transcripts

/// The index of the library, for lists and searches; it is built from the documents on the shelf.
///
/// It holds no data of its own. The database may be deleted, replaced or damaged at any time, also
/// while it is open: the next call continues with the file that is there then, or with an empty
/// one, and `hashes` tells which documents have to be added again. Calls are serialized; other
/// programs may read and write meanwhile.
public final class LibraryIndex: Sendable {
  /// The path of the database.
  public let path: String
  private let folder: String
  private let state: Mutex<State>

  struct State {
    /// Nil after a failure to open.
    var connection: IndexConnection?
    /// The path to which a database was moved, until it is reported.
    var setAside: String?
  }

  /// Opens the database, and creates it when it does not exist.
  ///
  /// A damaged one, or one of a later version, is set aside and replaced by an empty one. Throws
  /// when the file can be neither opened nor created.
  public init(_ directory: DataDirectory) throws(LibraryError) {
    (path, folder) = (directory.index, directory.path)
    state = Mutex(State())
    try SafeFile(path, files: SystemFiles()).makeFolders()
    _ = try perform { _ in }
  }

  /// The path to which a database was moved since the last call, because it was damaged or of a
  /// later version; usually nil.
  public func takeSetAside() -> String? {
    state.withLock { state in
      defer { state.setAside = nil }
      return state.setAside
    }
  }

  /// Deletes the whole index, to be rebuilt with `add`.
  public func clear() throws(LibraryError) {
    try state.withLock { state throws(LibraryError) in
      try FolderLock.holding(folder) { () throws(LibraryError) in
        try? state.connection?.queue.close()
        state.connection = nil
        for file in files { try Self.remove(file) }
        state.connection = try open(&state)
      }
    }
  }

  /// Runs a function on the open database; on a new one once more if the database is damaged.
  func perform<Value: Sendable>(
    _ body: (DatabaseQueue) throws -> Value
  ) throws(LibraryError) -> Value {
    try state.withLock { state throws(LibraryError) in
      if let connection = state.connection, connection.identity != FileIdentity(path) {
        try? connection.queue.close()
        state.connection = nil
      }
      let connection: IndexConnection
      if let open = state.connection { connection = open } else { connection = try reopen(&state) }
      do {
        return try body(connection.queue)
      } catch {
        guard IndexFailure.isDamage(error) else {
          throw .indexFailed(path: path, IndexFailure(error))
        }
      }
      try? connection.queue.close()
      state.connection = nil
      let fresh = try replace(connection.identity, &state)
      do {
        return try body(fresh.queue)
      } catch {
        throw .indexFailed(path: path, IndexFailure(error))
      }
    }
  }
}

extension LibraryIndex {
  private var files: [String] { [path, path + "-wal", path + "-shm"] }

  private func reopen(_ state: inout State) throws(LibraryError) -> IndexConnection {
    let connection = try FolderLock.holding(folder) { () throws(LibraryError) in try open(&state) }
    state.connection = connection
    return connection
  }

  /// Replaces a damaged database by a new one, unless another program has done so.
  private func replace(
    _ damaged: FileIdentity?, _ state: inout State
  ) throws(LibraryError) -> IndexConnection {
    let connection = try FolderLock.holding(folder) { () throws(LibraryError) in
      if FileIdentity(path) == damaged { try setAside(&state) }
      return try open(&state)
    }
    state.connection = connection
    return connection
  }

  private func open(_ state: inout State) throws(LibraryError) -> IndexConnection {
    // The write-ahead log of a deleted database does not belong to the next one.
    if FileIdentity(path) == nil { for file in files.dropFirst() { try? Self.remove(file) } }
    do {
      return try openPrivately()
    } catch {
      guard error is IndexConnection.Unusable || IndexFailure.isDamage(error) else {
        throw .cannotOpenIndex(path: path, IndexFailure(error))
      }
    }
    try setAside(&state)
    do {
      return try openPrivately()
    } catch {
      throw .cannotOpenIndex(path: path, IndexFailure(error))
    }
  }

  /// SQLite's other files get the permissions of the first.
  private func openPrivately() throws -> IndexConnection {
    SystemFiles.makePrivate(path)
    for file in files.dropFirst() where SystemFiles.isThere(file) { SystemFiles.makePrivate(file) }
    return try IndexConnection.open(path)
  }

  private func setAside(_ state: inout State) throws(LibraryError) {
    let other = try SafeFile(path, files: SystemFiles()).setAside()
    for suffix in ["-wal", "-shm"] where SystemFiles.isThere(path + suffix) {
      do throws(SystemError) {
        try SystemFiles().rename(path + suffix, to: other + suffix)
      } catch {
        throw .cannotSetAside(path: path + suffix, error.number)
      }
    }
    state.setAside = other
  }

  private static func remove(_ path: String) throws(LibraryError) {
    do throws(SystemError) {
      if SystemFiles.isThere(path) { try SystemFiles().remove(path) }
    } catch {
      throw .cannotWrite(path: path, error.number)
    }
  }
}
