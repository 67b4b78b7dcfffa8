import TranscriptFormats

/// The reason that a document cannot be opened.
public struct DocumentError: Error, Hashable, Sendable {
  /// The reasons that a document cannot be read.
  public enum Reason: Hashable, Sendable {
    /// The bytes cannot be read.
    case file(FileError)
    /// The bytes were read, and are no transcript.
    case format(TranscriptFormatError)
  }

  /// The document.
  public var source: DocumentSource
  /// The reason.
  public var reason: Reason
}
