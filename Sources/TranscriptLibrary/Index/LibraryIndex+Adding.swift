import FoundationEssentials
import GRDB
import Transcripts

extension LibraryIndex {
  /// Adds documents to the index, all or none; those that it already has are replaced.
  ///
  /// A hundred one-hour transcripts take about a second, and a few large calls less than many small
  /// ones.
  public func add(_ documents: [IndexedDocument]) throws(LibraryError) {
    try perform { queue in
      try queue.write { db in
        for document in documents { try IndexWriter(db).add(document) }
      }
    }
  }

  /// Removes documents from the index; those that it does not have are ignored.
  public func remove(_ hashes: [ContentHash]) throws(LibraryError) {
    try perform { queue in
      try queue.write { db in
        for hash in hashes { try IndexWriter(db).remove(hash) }
      }
    }
  }

  /// Sets whether a document is archived; one that the index does not have is ignored.
  public func setArchived(_ isArchived: Bool, _ hash: ContentHash) throws(LibraryError) {
    try set("isArchived", isArchived ? 1 : 0, hash)
  }

  /// Sets the number of notes in a document; one that the index does not have is ignored.
  public func setNotes(_ count: Int, _ hash: ContentHash) throws(LibraryError) {
    try set("notes", count, hash)
  }

  /// Sets the speakers of a document, without indexing its text again; a document that the index
  /// does not have is ignored.
  public func setSpeakers(
    _ speakers: IndexedSpeakers, _ hash: ContentHash
  ) throws(LibraryError) {
    try perform { queue in
      try queue.write { db in
        let writer = IndexWriter(db)
        guard let document = try writer.number(hash) else { return }
        try writer.setSpeakers(speakers, document)
      }
    }
  }

  private func set(
    _ column: String, _ value: Int, _ hash: ContentHash
  ) throws(LibraryError) {
    try perform { queue in
      try queue.write { db in
        try db.execute(
          sql: "UPDATE document SET \(column) = ? WHERE hash = ?", arguments: [value, hash.hex])
      }
    }
  }
}
