/// What became of words that were to be copied.
public enum CopyOutcome: Hashable, Sendable {
  /// These programs have taken them.
  case taken(by: [String])
  /// They are to be sent to the terminal, which does not answer. Where it is not known to take them,
  /// they are in a file, too.
  case forTerminal(file: String?)
  /// Nothing takes them; they are in a file.
  case inFile(String)
  /// They are nowhere, for this reason.
  case nowhere(String)
}
