/// The longest run of text by one speaker; it may start inside a cue.
public struct Turn: Hashable, Sendable {
  /// From the first byte of the turn to the start of the next one (or the end of the text).
  public var places: Range<Place>
  /// Index in `Transcript.speakers`; nil for words in front of the first label.
  public var speaker: Int?

  public init(places: Range<Place>, speaker: Int?) {
    self.places = places
    self.speaker = speaker
  }
}
