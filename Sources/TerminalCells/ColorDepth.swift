/// The colours that a terminal can show.
public enum ColorDepth: Hashable, Sendable, CaseIterable {
  /// No colours, only attributes.
  case monochrome
  /// The eight ANSI colours, in the terminal's own shades.
  case ansi8
  /// The eight ANSI colours and their bright forms.
  case ansi16
  /// The 240 fixed colours of xterm, numbers 16 to 255.
  case indexed
  /// Red, green and blue, eight bits each.
  case direct

  /// The depth of a terminal.
  /// - Parameters:
  ///   - colors: the number of colours in the terminal's terminfo entry.
  ///   - isDirect: whether a colour's number is red, green and blue.
  public init(colors: Int, isDirect: Bool) {
    switch colors {
    case _ where isDirect: self = .direct
    case 256...: self = .indexed
    case 16...: self = .ansi16
    case 8...: self = .ansi8
    default: self = .monochrome
    }
  }
}
