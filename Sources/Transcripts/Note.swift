/// A note on words of a transcript; one without a text marks words that a user wants to find again,
/// and is called a bookmark on the screen.
public struct Note: Hashable, Sendable {
  /// The range of its words; nil where they are no longer in the text.
  public var places: Range<Place>?
  /// The words as they stood when it was made.
  public var quote: String
  /// What the user wrote about them; empty for a bookmark.
  public var text: String
  /// The day it was made, as `2024-01-31` (ISO 8601); empty where that is not known.
  public var made: String

  /// A note from its parts.
  public init(places: Range<Place>?, quote: String, text: String = "", made: String = "") {
    self.places = places
    self.quote = quote
    self.text = text
    self.made = made
  }
}
