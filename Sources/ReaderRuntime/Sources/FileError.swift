/// The reason that a file cannot be read.
public enum FileError: Error, Hashable, Sendable {
  /// There is no file of this name.
  case missing
  /// A folder where a file was expected.
  case folder
  /// A device or a socket.
  case notAFile
  /// The user has no permission to read it.
  case notPermitted
  /// Sound or video, with no transcript beside it.
  case recording
  /// Longer than `limit` bytes.
  case tooLarge(limit: Int)
  /// The system's error number.
  case failed(Int32)
}
