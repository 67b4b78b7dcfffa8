import Transcripts

/// The place at which the reader last left a document.
public struct ReadingPosition: Hashable, Sendable {
  /// The place in the text.
  public var place: Place
  /// The part of the document before the place, 0 to 100.
  public var percent: Int
  /// The time of reading, as `2024-01-31T12:34:56Z` (ISO 8601).
  public var read: String

  /// A position from its parts.
  public init(place: Place, percent: Int, read: String) {
    self.place = place
    self.percent = percent
    self.read = read
  }
}
