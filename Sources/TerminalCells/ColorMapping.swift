/// The mapping of a palette's slots to the colours of a terminal.
///
/// With 256 colours or more, the palette is painted as it is. With 8 or 16, the terminal keeps its
/// own shades and its own background, and a slot becomes an ANSI colour that can be read on that;
/// see `AnsiColors`.
public struct ColorMapping: Sendable {
  private let depth: ColorDepth
  private let painted: [Int32]
  private let ansi: AnsiColors
  private let paintsBackground: Bool

  /// The mapping of a style sheet's palette to the colours of a depth.
  public init(_ sheet: StyleSheet, depth: ColorDepth) {
    self.depth = depth
    switch depth {
    case .direct: painted = sheet.palette.map(Self.direct)
    case .indexed: painted = sheet.palette.map(IndexedColor.nearest(to:))
    case .monochrome, .ansi8, .ansi16: painted = []
    }
    ansi = AnsiColors(on: sheet.terminalBackground, isBright: depth == .ansi16)
    paintsBackground = sheet.paintsBackground
  }

  /// A style in the terminal's colours.
  public func terminalStyle(of style: Style) -> TerminalStyle {
    switch depth {
    case .monochrome:
      return TerminalStyle(attributes: style.attributes.union(style.monochrome))
    case .indexed, .direct:
      let isLeft = style.background == 0 && !paintsBackground
      return TerminalStyle(
        foreground: painted[Int(style.foreground)],
        background: isLeft ? -1 : painted[Int(style.background)], attributes: style.attributes)
    case .ansi8, .ansi16:
      return ansi.terminalStyle(of: style)
    }
  }

  /// The number of a colour for an entry such as `xterm-direct`, which reserves the lowest numbers
  /// for the terminal's own colours; the few shades with such a number move by one step of green.
  static func direct(_ color: RGB) -> Int32 {
    let value = Int32(color.red) << 16 | Int32(color.green) << 8 | Int32(color.blue)
    return value < 0x100 ? value | 0x100 : value
  }
}
