import Transcripts

/// A document that was opened from the library.
public struct OpenedDocument: Sendable {
  /// The document; its id is of the library.
  public var document: Document
  /// The text offset to open it at; nil for the place where it was left.
  public var textOffset: Int?
  /// The place where it was left; nil when it was never open.
  public var lastPlace: Place?
  /// The text offsets of the matches of the query, ascending.
  public var matches: [Range<Int>]
  /// The query whose result was opened; nil for none.
  public var query: String?

  /// A document with the place to open it at, and with the matches of a query in it.
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
