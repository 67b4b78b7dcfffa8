import Transcripts

/// A document that was opened from the library.
public struct OpenedDocument: Sendable {
  /// Its id is of the library.
  public var document: Document
  /// Where to open it; nil for where it was left.
  public var textOffset: Int?
  /// Where it was left; nil when it was never open.
  public var lastPlace: Place?
  /// What the query found in it: text offsets, ascending.
  public var matches: [Range<Int>]
  /// The query that it was opened by; nil for none.
  public var query: String?

  public init(
    document: Document, textOffset: Int? = nil, lastPlace: Place? = nil,
    matches: [Range<Int>] = [], query: String? = nil
  ) {
    self.document = document
    self.textOffset = textOffset
    self.lastPlace = lastPlace
    self.matches = matches
    self.query = query
  }
}
