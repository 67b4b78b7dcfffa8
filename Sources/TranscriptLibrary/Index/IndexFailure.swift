/// Why SQLite could not do something.
public enum IndexFailure: Hashable, Sendable {
  case diskFull
  case readOnly
  /// Another program has been writing for longer than one waits.
  case busy
  /// In SQLite's words.
  case other(String)

  /// As the end of a sentence.
  public var text: String {
    switch self {
    case .diskFull: "the disk is full"
    case .readOnly: "it cannot be written"
    case .busy: "another program is busy with it"
    case .other(let message): message
    }
  }
}
