import Transcripts

/// A document on its way into the index.
public struct IndexedDocument: Sendable {
  public var hash: ContentHash
  public var entry: ShelfEntry
  /// How many bookmarks and notes the user made in it.
  public var notes: Int
  public var transcript: Transcript
  /// Nil while it is still to be found out who speaks.
  public var speakers: IndexedSpeakers?

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
