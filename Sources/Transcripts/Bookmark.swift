/// Words of a transcript that a user wants to find again, usually with a note.
public struct Bookmark: Hashable, Sendable {
  /// The range of its words; nil where they are no longer in the text.
  public var places: Range<Place>?
  /// The words as they stood when it was made.
  public var quote: String
  /// What the user wrote about them; empty for a mere bookmark.
  public var note: String
  /// The day it was made, as `2024-01-31` (ISO 8601); empty where that is not known.
  public var made: String

  /// A bookmark or a note from its parts.
  public init(places: Range<Place>?, quote: String, note: String = "", made: String = "") {
    self.places = places
    self.quote = quote
    self.note = note
    self.made = made
  }
}
