/// One document of the library, as a list shows it.
public struct ShelvedDocument: Hashable, Sendable {
  /// The document's identity.
  public var hash: ContentHash
  /// The name of the file that it was added from, or "standard input".
  public var name: String
  /// The transcript's title; nil without one.
  public var title: String?
  /// The speakers' names, in falling order of talk time.
  public var people: [String]
  /// The day it was published, as `2024-01-31` (ISO 8601).
  public var date: String?
  /// When it was added, as `2024-01-31T12:34:56Z` (ISO 8601).
  public var added: String
  /// The recording's length, where that is known.
  public var duration: Timecode?
  /// The part that has been read, 0 to 100; nil when it was never opened.
  public var percentRead: Int?
  /// When it was last open, in the form of `added`; nil when it never was.
  public var lastRead: String?
  /// The number of the user's notes in it.
  public var notes: Int
  /// Whether it is archived: in the library, but not in the list that is shown first.
  public var isArchived: Bool

  /// A document from its parts.
  public init(
    hash: ContentHash, name: String, title: String? = nil, people: [String] = [],
    date: String? = nil, added: String = "", duration: Timecode? = nil, percentRead: Int? = nil,
    lastRead: String? = nil, notes: Int = 0, isArchived: Bool = false
  ) {
    self.hash = hash
    self.name = name
    self.title = title
    self.people = people
    self.date = date
    self.added = added
    self.duration = duration
    self.percentRead = percentRead
    self.lastRead = lastRead
    self.notes = notes
    self.isArchived = isArchived
  }
}
