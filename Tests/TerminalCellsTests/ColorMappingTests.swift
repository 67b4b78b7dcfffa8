import Testing

@testable import TerminalCells

@Suite struct ColorMappingTests {
  /// base16 "Default Dark"-like: greys, then eight hues.
  private static let palette: [RGB] = [
    0x000000, 0x282828, 0x383838, 0x585858, 0xB8B8B8, 0xD8D8D8, 0xE8E8E8, 0xFFFFFF,
    0xFF0000, 0xFF8700, 0xFFFF00, 0x00FF00, 0x00FFFF, 0x0000FF, 0xFF00FF, 0x875F00,
  ].map { RGB($0) }

  private static let sheet = StyleSheet(
    styles: Array(repeating: Style(), count: StyleSheet.roles * 4),
    palette: palette + Array(palette[8...]))

  private func terminalStyle(
    _ depth: ColorDepth, _ style: Style, on background: Background? = nil
  ) -> TerminalStyle {
    var sheet = Self.sheet
    sheet.terminalBackground = background
    return ColorMapping(sheet, depth: depth).terminalStyle(of: style)
  }

  @Test(arguments: [
    (0, ColorDepth.monochrome), (2, .monochrome), (8, .ansi8), (16, .ansi16), (88, .ansi16),
    (256, .indexed), (32768, .indexed),
  ])
  func `the depth follows from the number of colours`(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors, isDirect: false) == depth)
    #expect(ColorDepth(colors: colors, isDirect: true) == .direct)
  }

  @Test func `without colours a style is its attributes and what stands for the colours`() {
    let style = Style(foreground: 8, background: 2, attributes: .bold, monochrome: .reverse)
    #expect(terminalStyle(.monochrome, style) == TerminalStyle(attributes: [.bold, .reverse]))
  }

  @Test(arguments: Background.allCases.map(Optional.some) + [nil])
  func `with 8 colours the terminal's own text and background stay`(background: Background?) {
    let plain = terminalStyle(.ansi8, Style(), on: background)
    #expect(plain == TerminalStyle())
    for slot in UInt8(3)..<5 {
      let quiet = terminalStyle(.ansi8, Style(foreground: slot), on: background)
      #expect(quiet == TerminalStyle(attributes: .dim))
    }
  }

  @Test(
    arguments: [
      (nil, [1, 5]), (.light, [1, 4, 5]), (.dark, [1, 2, 3, 5, 6, 7]),
    ] as [(Background?, Set<Int32>)])
  func `with 8 colours only those are used that can be read on the background`(
    background: Background?, colors: Set<Int32>
  ) {
    let used = (UInt8(5)..<24).map {
      terminalStyle(.ansi8, Style(foreground: $0), on: background).foreground
    }
    #expect(Set(used) == colors.union([-1]))
  }

  @Test(arguments: [(3, 8), (5, -1), (8, 9), (9, 11), (11, 10), (13, 14), (15, 11)])
  func `with 16 colours the bright ones are used on a dark background`(slot: Int, color: Int) {
    let style = terminalStyle(.ansi16, Style(foreground: UInt8(slot)), on: .dark)
    #expect(style.foreground == Int32(color))
  }

  @Test func `bold does not make a colour pale on a light background`() {
    let bold = Style(foreground: 8, attributes: .bold)
    #expect(terminalStyle(.ansi8, bold, on: .light).attributes == [])
    #expect(terminalStyle(.ansi8, bold, on: .dark).attributes == .bold)
  }

  @Test(arguments: [ColorDepth.ansi8, .ansi16])
  func `a selection whose background is lost is still seen`(depth: ColorDepth) {
    let terminalStyle = terminalStyle(
      depth, Style(foreground: 5, background: 2, monochrome: .reverse))
    #expect(terminalStyle == TerminalStyle(attributes: .reverse))
  }

  @Test(arguments: [ColorDepth.ansi8, .ansi16])
  func `text on a painted background is black, and not reversed or bold`(depth: ColorDepth) {
    let style = Style(
      foreground: 0, background: 10, attributes: .bold, monochrome: [.reverse, .underline])
    let terminalStyle = terminalStyle(depth, style)
    #expect((terminalStyle.foreground, terminalStyle.background) == (0, 2))
    #expect(terminalStyle.attributes.subtracting(.underline) == [])
  }

  @Test(arguments: [ColorDepth.indexed, .direct])
  func `the terminal's background is left where the theme's is not to be painted`(
    depth: ColorDepth
  ) {
    var sheet = Self.sheet
    sheet.paintsBackground = false
    let mapping = ColorMapping(sheet, depth: depth)
    #expect(mapping.terminalStyle(of: Style()).background == -1)
    #expect(mapping.terminalStyle(of: Style(background: 1)).background > 15)
  }

  @Test(
    arguments: [
      (0x000000, 16), (0xFFFFFF, 231), (0xFF0000, 196), (0x585858, 240), (0x875F00, 94),
      (0x0000FF, 21), (0x080808, 232), (0xEEEEEE, 255),
    ] as [(UInt32, Int32)])
  func `with 256 colours the nearest fixed one is taken`(hex: UInt32, index: Int32) {
    #expect(IndexedColor.nearest(to: RGB(hex)) == index)
  }

  @Test func `each fixed colour is the nearest to itself`() {
    for number in Int32(16)...255 {
      let color = IndexedColor.color(number)
      #expect(IndexedColor.color(IndexedColor.nearest(to: color)) == color)
    }
  }

  @Test(
    arguments: [
      (0x000000, .dark), (0xFFFFFF, .light), (0x13161B, .dark), (0xF6EEDF, .light),
      (0x002B36, .dark), (0xFDF6E3, .light), (0x0000FF, .dark), (0x00FF00, .light),
    ] as [(UInt32, Background)])
  func `a background is light where black can be read on it best`(hex: UInt32, kind: Background) {
    #expect(Background(RGB(hex)) == kind)
  }

  @Test func `with 256 colours the palette is painted, and never by the terminal's own 16`() {
    for foreground in UInt8(0)..<24 {
      let terminalStyle = terminalStyle(
        .indexed, Style(foreground: foreground, background: 2, monochrome: .bold))
      #expect((16...255).contains(terminalStyle.foreground))
      #expect(terminalStyle.background == 237)
      #expect(terminalStyle.attributes == [])
    }
  }

  @Test(
    arguments: [
      (0x4080C0, 0x4080C0), (0x000000, 0x000100), (0x0000FF, 0x0001FF), (0x000100, 0x000100),
    ] as [(UInt32, Int32)])
  func `direct colour keeps off the numbers of the terminal's own colours`(
    hex: UInt32, number: Int32
  ) {
    #expect(ColorMapping.direct(RGB(hex)) == number)
  }
}
