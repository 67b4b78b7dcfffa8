/// What a terminal has told about itself.
public enum TerminalAnswer: Hashable, Sendable {
  /// The colour of its background.
  case background(RGB)
  /// The width in which it draws characters whose width is ambiguous.
  case ambiguous(AmbiguousWidth)
}
