import FoundationEssentials
import GRDB
import Transcripts

extension LibraryIndex {
  /// Puts documents into the index, all or none; one that is there is replaced. A hundred one-hour
  /// transcripts take about a second, and a few large calls less than many small ones.
  public func add(_ documents: [IndexedDocument]) throws(LibraryError) {
    try perform { queue in
      try queue.write { db in
        for document in documents { try IndexWriter(db).add(document) }
      }
    }
  }

  /// Takes documents out of the index; those that are not in it are passed over.
  public func remove(_ hashes: [ContentHash]) throws(LibraryError) {
    try perform { queue in
      try queue.write { db in
        for hash in hashes { try IndexWriter(db).remove(hash) }
      }
    }
  }

  public func setArchived(_ isArchived: Bool, _ hash: ContentHash) throws(LibraryError) {
    try set("isArchived", isArchived ? 1 : 0, hash)
  }

  public func setNotes(_ count: Int, _ hash: ContentHash) throws(LibraryError) {
    try set("notes", count, hash)
  }

  /// Says who speaks in a document. Its text is not indexed again.
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
