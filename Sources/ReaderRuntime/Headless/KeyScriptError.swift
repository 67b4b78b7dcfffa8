/// The reason that a key script cannot be read.
public enum KeyScriptError: Error, Hashable, Sendable {
  case unknownWord(String)
  /// A text that has no closing quote.
  case unclosedQuote(String)
}
