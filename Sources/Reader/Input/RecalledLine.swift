/// A line that was typed before: a command, or a needle as it was meant.
struct RecalledLine: Hashable, Sendable {
  var text: String
  /// Whether the needle is a regular expression and not words.
  var isExpression = false
}
