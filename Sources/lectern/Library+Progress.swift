import ReaderRuntime

extension Library {
  /// Brings the index up to date, and shows how far that is.
  func showingBringUpToDate() throws {
    try ProgressLine.during { line in
      try bringUpToDate { line.show($0, of: $1, $2) }
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
