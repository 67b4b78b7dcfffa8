/// The name, time and state with which a document is on the shelf.
public struct ShelfEntry: Hashable, Sendable {
  /// The document's name when it was added: that of its file, or "standard input".
  public var name: String
  /// The time of adding, as `2024-01-31T12:34:56Z` (ISO 8601).
  public var added: String
  /// Whether the document is archived: on the shelf, but hidden in the list at first.
  public var isArchived: Bool

  /// An entry from its parts.
  public init(name: String, added: String, isArchived: Bool = false) {
    self.name = name
    self.added = added
    self.isArchived = isArchived
  }
}
