/// The reason why SQLite failed.
public enum IndexFailure: Hashable, Sendable {
  /// The disk is full.
  case diskFull
  /// The file cannot be written.
  case readOnly
  /// Another program has been writing for longer than the timeout.
  case busy
  /// Another failure, in SQLite's words.
  case other(String)

  /// The reason in words, as the end of a sentence.
  public var text: String {
    switch self {
    case .diskFull: "the disk is full"
    case .readOnly: "it cannot be written"
    case .busy: "another program is busy with it"
    case .other(let message): message
    }
  }
}
