import Transcripts

/// Where a document was last read.
public struct ReadingPosition: Hashable, Sendable {
  public var place: Place
  /// How far that is into the document, 0 to 100.
  public var percent: Int
  /// When, as `2024-01-31T12:34:56Z` (ISO 8601).
  public var read: String

  public init(place: Place, percent: Int, read: String) {
    self.place = place
    self.percent = percent
    self.read = read
  }
}
