/// The reason that a key script cannot be read.
public enum KeyScriptError: Error, Hashable, Sendable {
  /// A word that is neither a key nor another step.
  case unknownWord(String)
  /// A text that has no closing quote.
  case unclosedQuote(String)
}
