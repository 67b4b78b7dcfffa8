/// A unit of a text that supports a statement.
public struct Passage: Hashable, Sendable {
  /// A word that the unit shares with the statement, in full or only its start.
  public struct Word: Hashable, Sendable {
    /// The range of text offsets.
    public var range: Range<Int>
    /// The weight of the word, greater the rarer it is in the text.
    public var weight: Double
  }

  /// The index of the unit.
  public var unit: Int
  /// The score, comparable only among the passages of one statement.
  public var score: Double
  /// The shared words, in order of place.
  public var words: [Word]
}
