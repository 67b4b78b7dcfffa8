import Reader
import TerminalCells
import Testing

@testable import ReaderRuntime

@Suite struct ThemeCheckTests {
  @Test(arguments: BuiltInTheme.allCases)
  func `a built-in theme can be read, and tells speakers apart, by all eyes`(
    builtIn: BuiltInTheme
  ) throws {
    let check = ThemeCheck(try ThemeStore(folder: nil).theme(named: builtIn.rawValue))
    let isPassed = check.isPassed
    #expect(isPassed, "\(check.text)")
    // Eight speakers and the place in pairs, by four kinds of eyes, at two depths.
    let count = check.differences.count
    #expect(count == 36 * 4 * 2)
  }

  @Test func `what cannot be read is named with its contrast`() throws {
    var theme = try ThemeStore(folder: nil).theme(named: "default-dark")
    theme.palette[4] = RGB(0x555555)
    theme.speakers[1] = theme.speakers[0]
    let check = ThemeCheck(theme)
    let text = check.text
    #expect(text.hasPrefix("default-dark: failed, contrast from "))
    #expect(text.contains("\n  secondary: 2.4, below 4.5\n"))
    #expect(
      text.contains("\n  speaker1 and speaker2, 256 colours, protanopia: 0.0, below 6.0\n"))
  }

  @Test(
    arguments: [
      (0x000000, 0xFFFFFF, 210), (0xFFFFFF, 0xFFFFFF, 10), (0x777777, 0xFFFFFF, 44),
      (0x0000EE, 0x000000, 22),
    ] as [(UInt32, UInt32, Int)])
  func `contrast is that of WCAG`(one: UInt32, other: UInt32, tenths: Int) {
    #expect(Int(RGB(one).contrast(with: RGB(other)) * 10) == tenths)
    #expect(RGB(one).contrast(with: RGB(other)) == RGB(other).contrast(with: RGB(one)))
  }

  @Test func `red and green look alike only without the cones for them`() {
    let (red, green) = (RGB(0xB05000), RGB(0x708000))
    #expect(ColorVision.usual.difference(red, green) > 15)
    #expect(ColorVision.tritanopia.difference(red, green) > 15)
    #expect(ColorVision.deuteranopia.difference(red, green) < 8)
  }
}

/// What a terminal with 8 or 16 colours shows is in its own shades.
@Suite struct AnsiContrastTests {
  /// The shades of a stock xterm, and of the Linux console.
  private static let xterm: [RGB] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map { RGB($0) }
  private static let console: [RGB] = [
    0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
    0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
  ].map { RGB($0) }

  private struct Window {
    var shades: [RGB]
    var text: RGB
    var background: RGB
  }

  private static let black = Window(shades: xterm, text: RGB(0xFFFFFF), background: RGB(0))
  private static let white = Window(shades: xterm, text: RGB(0), background: RGB(0xFFFFFF))
  private static let consoleWindow = Window(
    shades: console, text: RGB(0xAAAAAA), background: RGB(0))

  private func contrasts(
    _ depth: ColorDepth, on known: Background?, in window: Window
  ) throws -> [(role: Role, contrast: Double)] {
    var sheet = try ThemeStore(folder: nil).theme(named: "default-dark").styleSheet
    sheet.terminalBackground = known
    let mapping = ColorMapping(sheet, depth: depth)
    return Role.allCases.map { role in
      let style = mapping.terminalStyle(
        of: sheet.styles[StyleSheet.index(role: role.rawValue, emphasis: [])])
      // Bold makes the first eight colours bright, by default.
      let isBold = style.attributes.contains(.bold) && (0..<8).contains(style.foreground)
      let number = Int(style.foreground) + (isBold ? 8 : 0)
      let text = style.foreground < 0 ? window.text : window.shades[number]
      let background =
        style.background < 0 ? window.background : window.shades[Int(style.background)]
      return (role, text.contrast(with: background))
    }
  }

  @Test(arguments: [ColorDepth.ansi8, .ansi16])
  func `text can be read on the background that is known`(depth: ColorDepth) throws {
    let shown = [
      try contrasts(depth, on: .light, in: Self.white),
      try contrasts(depth, on: .dark, in: Self.black),
      try contrasts(depth, on: .dark, in: Self.consoleWindow),
    ]
    for (role, contrast) in shown.joined() {
      let least = role == .border ? ThemeCheck.quietContrast : ThemeCheck.textContrast
      // The console's sixteen colours have a dark grey for lines.
      if role == .border && depth == .ansi16 { continue }
      #expect(contrast >= least, "\(role)")
    }
  }

  @Test func `on a background that is not known nothing is lost on either`() throws {
    for window in [Self.white, Self.black] {
      for (role, contrast) in try contrasts(.ansi8, on: nil, in: window) {
        #expect(contrast >= ThemeCheck.quietContrast, "\(role)")
      }
    }
  }
}
