/// Why bytes could not be read as a transcript.
public enum TranscriptFormatError: Error, Hashable, Sendable {
  /// Nothing in it, or white space only.
  case empty
  /// Not text: a control byte or a NUL that no text has, at a byte offset.
  case binary(byteOffset: Int)
  /// Damaged beyond reading, or refused for what it would do: of the format named, with what is
  /// wrong as the end of a sentence, at a byte offset.
  case unreadable(format: String, problem: String, byteOffset: Int)
  /// Text, but of no format that can be read.
  case unrecognised

  /// The same with another byte offset.
  func atInput(_ inputOffset: (Int) -> Int) -> TranscriptFormatError {
    switch self {
    case .empty, .unrecognised: self
    case .binary(let offset): .binary(byteOffset: inputOffset(offset))
    case .unreadable(let format, let problem, let offset):
      .unreadable(format: format, problem: problem, byteOffset: inputOffset(offset))
    }
  }
}
