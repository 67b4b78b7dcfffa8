/// A style as a terminal shows it.
public struct TerminalStyle: Hashable, Sendable {
  /// The number of the text's colour; -1 for the terminal's own.
  public var foreground: Int32 = -1
  /// The number of the background's colour; -1 for the terminal's own.
  public var background: Int32 = -1
  /// The attributes that are turned on.
  public var attributes: Style.Attributes

  /// A style from its parts; without colours, in those of the terminal.
  public init(
    foreground: Int32 = -1, background: Int32 = -1, attributes: Style.Attributes = []
  ) {
    (self.foreground, self.background) = (foreground, background)
    self.attributes = attributes
  }
}
