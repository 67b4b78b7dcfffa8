import TerminalCells

/// The mapping of a palette's slots to the colours of a terminal.
///
/// With 256 colours or more, the palette is painted as it is. With 8 or 16, the terminal keeps its
/// own shades and its own background, light or dark, and a slot becomes the ANSI colour of the same
/// meaning in base16 (styling guide of tinted-theming: base08 red, base0B green …).
struct ColorMapping {
  private let depth: ColorDepth
  private let painted: [Int32]

  init(palette: [RGB], depth: ColorDepth) {
    self.depth = depth
    switch depth {
    case .direct: painted = palette.map(Self.direct)
    case .indexed: painted = palette.map(Self.nearestIndex)
    case .monochrome, .ansi8, .ansi16: painted = []
    }
  }

  func terminalStyle(of style: Style) -> TerminalStyle {
    let (foreground, background) = (Int(style.foreground & 15), Int(style.background & 15))
    switch depth {
    case .monochrome:
      return TerminalStyle(attributes: style.attributes.union(style.monochrome))
    case .indexed, .direct:
      return TerminalStyle(
        foreground: painted[foreground], background: painted[background],
        attributes: style.attributes)
    case .ansi8, .ansi16:
      return ansiStyle(of: style, foreground, background)
    }
  }

  private func ansiStyle(of style: Style, _ foreground: Int, _ background: Int) -> TerminalStyle {
    let isBright = depth == .ansi16
    var terminalStyle = TerminalStyle(attributes: style.attributes)
    terminalStyle.background = Self.ansiBackground[background]
    // The dark end of the palette is for text on a painted background only.
    if foreground > 2 || terminalStyle.background >= 0 {
      terminalStyle.foreground =
        (isBright ? Self.ansi16Foreground : Self.ansi8Foreground)[foreground]
    }
    let isFaint = foreground == 4 || foreground == 3 && !isBright
    if isFaint && terminalStyle.background < 0 { terminalStyle.attributes.insert(.dim) }
    let lostBackground = background > 0 && terminalStyle.background < 0
    if !isBright || lostBackground { terminalStyle.attributes.formUnion(style.monochrome) }
    // Reverse video would swap a painted background with the foreground.
    if terminalStyle.background >= 0 { terminalStyle.attributes.subtract(.reverse) }
    return terminalStyle
  }

  private static let ansiBackground: [Int32] = [
    -1, -1, -1, -1, -1, 7, 7, 7, 1, 3, 3, 2, 6, 4, 5, 1,
  ]
  // ANSI's dark blue is unreadable on black: 8 colours use cyan instead, 16 the bright blue.
  private static let ansi8Foreground: [Int32] = [
    0, 0, 0, -1, -1, -1, -1, -1, 1, 3, 3, 2, 6, 6, 5, 1,
  ]
  private static let ansi16Foreground: [Int32] = [
    0, 0, 0, 8, -1, -1, -1, -1, 1, 11, 3, 2, 6, 12, 5, 9,
  ]

  /// The number of a colour for an entry such as `xterm-direct`, which reserves the lowest numbers
  /// for the terminal's own colours; the few shades with such a number move by one step of green.
  static func direct(_ color: RGB) -> Int32 {
    let value = Int32(color.red) << 16 | Int32(color.green) << 8 | Int32(color.blue)
    return value < 0x100 ? value | 0x100 : value
  }

  /// The nearest of xterm's fixed colours: the 6x6x6 cube from 16 on, the greys from 232 on.
  static func nearestIndex(_ color: RGB) -> Int32 {
    let (red, green, blue) = (Int(color.red), Int(color.green), Int(color.blue))
    let (cubeRed, cubeGreen, cubeBlue) = (level(red), level(green), level(blue))
    // The greys are 8, 18, 28 … 238.
    let grey = min(23, max(0, ((red + green + blue) / 3 - 3) / 10))
    func distance(_ r: Int, _ g: Int, _ b: Int) -> Int {
      (red - r) * (red - r) + (green - g) * (green - g) + (blue - b) * (blue - b)
    }
    let shade = 8 + 10 * grey
    let toCube = distance(levels[cubeRed], levels[cubeGreen], levels[cubeBlue])
    return distance(shade, shade, shade) < toCube
      ? Int32(232 + grey) : Int32(16 + 36 * cubeRed + 6 * cubeGreen + cubeBlue)
  }

  private static let levels = [0, 95, 135, 175, 215, 255]

  /// The index of the cube's level that is nearest to a value.
  private static func level(_ value: Int) -> Int {
    value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40
  }
}
