import TerminalCells

/// Sixteen colours and a name; the roles use them the same way in every theme.
public struct Theme: Hashable, Sendable {
  /// The name after `:theme`.
  public var name: String
  /// The colours, base00 to base0F of a base16 file.
  public var palette: [RGB]

  /// A theme with a name and colours.
  /// - Parameter palette: sixteen colours.
  public init(name: String, palette: [RGB]) {
    precondition(palette.count == 16)
    self.name = name
    self.palette = palette
  }

  /// The styles of all roles in these colours.
  public var styleSheet: StyleSheet {
    StyleSheet(styles: RoleStyles.all, palette: palette)
  }
}
