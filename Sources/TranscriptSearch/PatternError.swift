/// The reason that a pattern is not a valid regular expression.
public struct PatternError: Error, Hashable, Sendable {
  /// The message of PCRE2, such as `missing closing parenthesis`.
  public let message: String
  /// The number of characters in the pattern before the place of the error.
  public let position: Int
}
