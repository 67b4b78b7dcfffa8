/// A unit of a text that says something of what a statement says.
public struct Passage: Hashable, Sendable {
  /// A word that both have, or whose start both have.
  public struct Word: Hashable, Sendable {
    /// Bytes of the text.
    public var range: Range<Int>
    /// How much it tells: the rarer in the text, the more.
    public var weight: Double
  }

  /// Index of the unit.
  public var unit: Int
  /// Comparable among the passages of one statement only.
  public var score: Double
  /// In order of place.
  public var words: [Word]
}
