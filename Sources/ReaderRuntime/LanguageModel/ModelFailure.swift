/// The reason that a language model gave no answer.
public enum ModelFailure: Error, Hashable, Sendable {
  /// The program `curl` is not on the path, or cannot be run.
  case noCurl
  /// There is no server at the address, or none that speaks HTTP.
  case unreachable
  /// The server's certificate is not valid.
  case notTrusted
  /// It took longer than so many milliseconds.
  case late(milliseconds: Int)
  /// The server answered with another status than success.
  case status(Int)
  /// The answer is too long.
  case tooLong
  /// The answer is not what such a server sends.
  case unreadable
  /// The user stopped it.
  case cancelled
}
