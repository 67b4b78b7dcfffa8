import TranscriptFormats

/// The reason that a document cannot be opened.
public struct DocumentError: Error, Hashable, Sendable {
  /// The reasons that a document cannot be read.
  public enum Reason: Hashable, Sendable {
    case file(FileError)
    case format(TranscriptFormatError)
  }

  /// The document.
  public var source: DocumentSource
  /// The reason.
  public var reason: Reason
}
