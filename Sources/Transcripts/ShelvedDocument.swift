/// One document of the library, as a list shows it.
public struct ShelvedDocument: Hashable, Sendable {
  public var hash: ContentHash
  /// What it was called when it was added: a file's name, or "standard input".
  public var name: String
  /// The transcript's title; nil without one.
  public var title: String?
  /// The names of those who speak, the one who speaks longest first.
  public var people: [String]
  /// The day it was published, as `2024-01-31` (ISO 8601).
  public var date: String?
  /// When it was added, as `2024-01-31T12:34:56Z` (ISO 8601).
  public var added: String
  public var duration: Timecode?
  /// How far it has been read, 0 to 100; nil when it was never opened.
  public var percentRead: Int?
  /// When it was last open, as `added`; nil when it never was.
  public var lastRead: String?
  /// How many bookmarks and notes the user made in it.
  public var notes: Int
  /// Put away: on the shelf, but not among those that are listed at first.
  public var isArchived: Bool

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
