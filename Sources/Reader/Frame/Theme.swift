import TerminalCells

/// Sixteen colours, those of the speakers and a name; the roles use them the same way in every theme.
public struct Theme: Hashable, Sendable {
  /// The name after `:theme`.
  public var name: String
  /// The colours, base00 to base0F of a base16 file.
  public var palette: [RGB]
  /// The eight colours that tell speakers apart.
  public var speakers: [RGB]

  /// A theme with a name and colours.
  /// - Parameters:
  ///   - palette: sixteen colours.
  ///   - speakers: eight colours; nil for those of the palette that mean nothing else first.
  public init(name: String, palette: [RGB], speakers: [RGB]? = nil) {
    let speakers = speakers ?? Self.speakerSlots.map { palette[$0] }
    precondition(palette.count == 16 && speakers.count == Self.speakerSlots.count)
    self.name = name
    self.palette = palette
    self.speakers = speakers
  }

  // Without base0D, which shows where the reader is.
  private static let speakerSlots = [0xB, 0xE, 0x9, 0xC, 0xF, 0x8, 0xA, 0x4]

  /// The background that the theme paints.
  public var background: Background { Background(palette[0]) }

  /// The styles of all roles in these colours.
  public var styleSheet: StyleSheet {
    StyleSheet(styles: RoleStyles.all, palette: palette + speakers)
  }
}
