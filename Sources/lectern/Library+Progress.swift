import ReaderRuntime
import TranscriptLibrary
import Transcripts

extension Library {
  /// What is in the library, after the index was brought up to date, which shows how far it is. Where
  /// that cannot be done, it is told.
  func showingListing() throws -> [ShelvedDocument] {
    try ProgressLine.during { line in
      let (documents, problem) = try listing { line.show($0, of: $1, $2) }
      let problems = [problem.map { Failure($0).sentence }, notice()]
      problems.compactMap(\.self).forEach(line.tell)
      return documents
    }
  }

  /// Brings the index up to date with a line of progress. When the disk is full, that is reported, and
  /// the index can still be read.
  func showingBringUpToDate() throws {
    try ProgressLine.during { line in
      do {
        try bringUpToDate { line.show($0, of: $1, $2) }
      } catch let error as LibraryError {
        switch error {
        case .indexFailed(_, .diskFull), .indexFailed(_, .readOnly):
          line.tell(Failure(error).sentence)
        default: throw error
        }
      }
      if let notice = notice() { line.tell(notice) }
    }
  }

  /// Finds out who speaks in documents in which something was found, with a line of progress.
  /// - Returns: whether that was not known of all of them.
  func showingSpeakers(of results: LibraryResults) throws -> Bool {
    try ProgressLine.during { line in
      try findSpeakers(of: results.groups.map(\.hash)) { line.show($0, of: $1, $2) }
    }
  }

  /// Brings the index up to date and infers missing speakers, with a line of progress.
  func showingCatchUp() throws {
    try ProgressLine.during { line in
      let unread = try catchUp(progress: { line.show($0, of: $1, $2) }, isCancelled: { false })
      [notice(), unread].compactMap(\.self).forEach(line.tell)
    }
  }
}
