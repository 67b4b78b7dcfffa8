/// Why bytes could not be read as a transcript.
public enum TranscriptFormatError: Error, Hashable, Sendable {
  /// Nothing in it, or white space only.
  case empty
  /// Not text: a control byte or a NUL that no text has, at a byte offset.
  case binary(byteOffset: Int)
  /// Text, but of no format that can be read.
  case unrecognised
}
