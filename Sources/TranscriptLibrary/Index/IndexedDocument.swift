import Transcripts

/// A document to be added to the index.
public struct IndexedDocument: Sendable {
  /// The document's identity.
  public var hash: ContentHash
  /// The document's name and dates on the shelf.
  public var entry: ShelfEntry
  /// The number of the user's notes in it.
  public var notes: Int
  /// The text and its metadata.
  public var transcript: Transcript
  /// Nil as long as the speakers are not known.
  public var speakers: IndexedSpeakers?

  /// A document from its parts.
  public init(
    hash: ContentHash, entry: ShelfEntry, notes: Int = 0, transcript: Transcript,
    speakers: IndexedSpeakers? = nil
  ) {
    self.hash = hash
    self.entry = entry
    self.notes = notes
    self.transcript = transcript
    self.speakers = speakers
  }
}
