/// The reason that bytes cannot be read as a transcript.
public enum TranscriptFormatError: Error, Hashable, Sendable {
  /// The input is empty, or has white space only.
  case empty
  /// The input is no text: a control byte, which no text has, is at a byte offset.
  case binary(byteOffset: Int)
  /// The input is of the format named, but damaged beyond reading, or dangerous. The problem is
  /// the end of a sentence, and the byte offset its place.
  case unreadable(format: String, problem: String, byteOffset: Int)
  /// The input is text, but of no format that can be read.
  case unrecognised

  /// The error with its byte offset, if it has one, mapped to the input's.
  func atInput(_ inputOffset: (Int) -> Int) -> TranscriptFormatError {
    switch self {
    case .empty, .unrecognised: self
    case .binary(let offset): .binary(byteOffset: inputOffset(offset))
    case .unreadable(let format, let problem, let offset):
      .unreadable(format: format, problem: problem, byteOffset: inputOffset(offset))
    }
  }
}
