import ReaderRuntime
import TranscriptLibrary

extension Library {
  /// Brings the index up to date, and shows how far that is. Where it cannot be written, that is told,
  /// and what is in it can be read.
  func showingBringUpToDate() throws {
    try ProgressLine.during { line in
      do {
        try bringUpToDate { line.show($0, of: $1, $2) }
      } catch let error as LibraryError {
        guard case .indexFailed(_, .diskFull) = error else { throw error }
        line.tell(Failure(error).sentence)
      }
      if let notice = notice() { line.tell(notice) }
    }
  }

  /// Brings the index up to date and finds out who speaks, and shows how far that is.
  func showingCatchUp() throws {
    try ProgressLine.during { line in
      let unread = try catchUp(progress: { line.show($0, of: $1, $2) }, isCancelled: { false })
      [notice(), unread].compactMap(\.self).forEach(line.tell)
    }
  }
}
