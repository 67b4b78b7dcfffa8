import TerminalCells

/// Sixteen colours and a name; how the roles use them is the same in every theme.
public struct Theme: Hashable, Sendable {
  public var name: String
  /// base00 to base0F of a base16 file.
  public var palette: [RGB]

  /// - Parameter palette: sixteen colours.
  public init(name: String, palette: [RGB]) {
    precondition(palette.count == 16)
    self.name = name
    self.palette = palette
  }

  /// The looks of all roles in these colours.
  public var styleSheet: StyleSheet {
    StyleSheet(styles: RoleStyles.all, palette: palette)
  }
}
