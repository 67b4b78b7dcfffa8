/// What is known about a document because it is on the shelf.
public struct ShelfEntry: Hashable, Sendable {
  /// What it was called when it was added: a file's name, or "standard input".
  public var name: String
  /// When it was added, as `2024-01-31T12:34:56Z` (ISO 8601).
  public var added: String
  /// Put away: on the shelf, but not among those that are listed at first.
  public var isArchived: Bool

  public init(name: String, added: String, isArchived: Bool = false) {
    self.name = name
    self.added = added
    self.isArchived = isArchived
  }
}
