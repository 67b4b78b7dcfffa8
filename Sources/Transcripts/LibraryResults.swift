/// What a search in the library found: passages, grouped by document.
public struct LibraryResults: Hashable, Sendable {
  /// One passage with matches: a paragraph, or the part of one that a single speaker says.
  public struct Passage: Hashable, Sendable {
    /// Text offset of the passage in its document.
    public var textOffset: Int
    /// When it is said; nil where the source gives no times.
    public var time: Timecode?
    /// Who says it, as the reader shows it: `Tim Hwang`, `Tim Hwang ?`; nil where that is not known.
    public var speaker: String?
    /// The whole text of the passage; a line break in it is a space.
    public var text: String
    /// The matches: UTF-8 offsets in `text`, ascending, without overlaps. Empty where the query asks
    /// for no words, only for a speaker.
    public var matches: [Range<Int>]

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
    public var hash: ContentHash
    /// The document's title, or what it was called when it was added.
    public var title: String
    public var date: String?
    public var passages: [Passage]

    public init(hash: ContentHash, title: String, date: String? = nil, passages: [Passage]) {
      self.hash = hash
      self.title = title
      self.date = date
      self.passages = passages
    }
  }

  public var groups: [Group]
  /// Whether there are no more passages than these.
  public var isWhole: Bool
  /// Why nothing can be looked for, as a sentence without a full stop; nil for a sound query.
  public var problem: String?

  public init(groups: [Group] = [], isWhole: Bool = true, problem: String? = nil) {
    self.groups = groups
    self.isWhole = isWhole
    self.problem = problem
  }
}
