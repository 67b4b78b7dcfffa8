/// The passages that a search in the library found, grouped by document.
public struct LibraryResults: Hashable, Sendable {
  /// One passage with matches: a paragraph, or the part of one that a single speaker says.
  public struct Passage: Hashable, Sendable {
    /// Text offset of the passage in its document.
    public var textOffset: Int
    /// When it is said; nil where the source gives no times.
    public var time: Timecode?
    /// The speaker's name as the reader shows it: `Tim Hwang`, `Tim Hwang ?`; nil where it is not
    /// known.
    public var speaker: String?
    /// The whole text of the passage; a line break in it is a space.
    public var text: String
    /// UTF-8 offsets in `text`, ascending, without overlaps; empty where the query asks for a
    /// speaker only.
    public var matches: [Range<Int>]

    /// A passage from its parts.
    public init(
      textOffset: Int, time: Timecode? = nil, speaker: String? = nil, text: String,
      matches: [Range<Int>]
    ) {
      self.textOffset = textOffset
      self.time = time
      self.speaker = speaker
      self.text = text
      self.matches = matches
    }
  }

  /// The passages of one document, in order of place.
  public struct Group: Hashable, Sendable {
    /// The document's identity.
    public var hash: ContentHash
    /// The document's title, or the name of the file it was added from.
    public var title: String
    /// The day the document was published, as `2024-01-31` (ISO 8601).
    public var date: String?
    /// In order of place.
    public var passages: [Passage]

    /// A group from its parts.
    public init(hash: ContentHash, title: String, date: String? = nil, passages: [Passage]) {
      self.hash = hash
      self.title = title
      self.date = date
      self.passages = passages
    }
  }

  /// Documents added last come first, archived ones after all others.
  public var groups: [Group]
  /// Whether these are all the passages.
  public var isWhole: Bool
  /// Why the query cannot be searched for, as a sentence without a full stop; nil for a sound
  /// query.
  public var problem: String?

  /// Results from their parts; without any, a search that found nothing.
  public init(groups: [Group] = [], isWhole: Bool = true, problem: String? = nil) {
    self.groups = groups
    self.isWhole = isWhole
    self.problem = problem
  }
}
