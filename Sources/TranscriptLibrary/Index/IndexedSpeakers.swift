/// Who speaks in a document, as the index keeps it.
public struct IndexedSpeakers: Hashable, Sendable {
  /// In order of place, without gaps from the first on.
  public var turns: [SpokenTurn]
  /// Names, of the one who speaks longest first.
  public var people: [String]
  /// Whether that was found out from the words alone.
  public var isInferred: Bool

  public init(turns: [SpokenTurn] = [], people: [String] = [], isInferred: Bool = false) {
    self.turns = turns
    self.people = people
    self.isInferred = isInferred
  }
}
