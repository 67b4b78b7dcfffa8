/// The speakers of a document, as the index keeps them.
public struct IndexedSpeakers: Hashable, Sendable {
  /// In order of place, without gaps from the first on.
  public var turns: [SpokenTurn]
  /// The speakers' names, in falling order of talk time.
  public var people: [String]
  /// Whether the speakers were inferred from the text.
  public var isInferred: Bool

  /// Speakers from their parts.
  public init(turns: [SpokenTurn] = [], people: [String] = [], isInferred: Bool = false) {
    self.turns = turns
    self.people = people
    self.isInferred = isInferred
  }
}
