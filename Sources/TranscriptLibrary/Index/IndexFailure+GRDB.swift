import GRDB

extension IndexFailure {
  init(_ error: any Error) {
    guard let error = error as? DatabaseError else {
      self = .other("\(error)")
      return
    }
    // A full disk has no room for what SQLite shares between programs.
    if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE {
      self = .diskFull
      return
    }
    self =
      switch error.resultCode {
      case .SQLITE_FULL: .diskFull
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      default: .other(error.message ?? "SQLite error \(error.extendedResultCode.rawValue)")
      }
  }

  /// Whether an error means that the file is not an intact database.
  static func isDamage(_ error: any Error) -> Bool {
    guard let error = error as? DatabaseError else { return error is RowDecodingError }
    return [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode.primaryResultCode)
  }
}
