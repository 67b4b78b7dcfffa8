import TranscriptFormats

/// Why a document could not be opened.
public struct DocumentError: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case file(FileError)
    case format(TranscriptFormatError)
  }

  public var source: DocumentSource
  public var reason: Reason
}
