/// Why a regular expression is none.
public struct PatternError: Error, Hashable, Sendable {
  /// PCRE2's sentence, such as `missing closing parenthesis`.
  public let message: String
  /// How many characters of the pattern stand before the place of the error.
  public let position: Int
}
