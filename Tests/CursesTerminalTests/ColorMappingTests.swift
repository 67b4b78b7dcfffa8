import TerminalCells
import Testing

@testable import CursesTerminal

@Suite struct ColorMappingTests {
  /// base16 "Default Dark"-like: greys, then eight hues.
  private static let palette: [RGB] = [
    0x000000, 0x282828, 0x383838, 0x585858, 0xB8B8B8, 0xD8D8D8, 0xE8E8E8, 0xFFFFFF,
    0xFF0000, 0xFF8700, 0xFFFF00, 0x00FF00, 0x00FFFF, 0x0000FF, 0xFF00FF, 0x875F00,
  ].map { RGB($0) }

  private func terminalStyle(_ depth: ColorDepth, _ style: Style) -> TerminalStyle {
    ColorMapping(palette: Self.palette, depth: depth).terminalStyle(of: style)
  }

  @Test(arguments: [
    (0, ColorDepth.monochrome), (2, .monochrome), (8, .ansi8), (16, .ansi16), (88, .ansi16),
    (256, .indexed), (32768, .indexed),
  ])
  func `the depth follows from the number of colours`(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors, isDirect: false) == depth)
    #expect(ColorDepth(colors: colors, isDirect: true) == .direct)
  }

  @Test(
    arguments: [
      ("xterm-256color", "truecolor", ["xterm-256color", "xterm-direct"]),
      ("tmux-256color", "24bit", ["tmux-256color", "tmux-direct"]),
      ("alacritty", "truecolor", ["alacritty", "alacritty-direct"]),
      ("xterm-direct", nil, ["xterm-direct"]), ("xterm-256color", nil, []), ("xterm", "yes", []),
    ] as [(String, String?, [String])])
  func `direct colour is looked for only where it is announced`(
    term: String, colorTerm: String?, entries: [String]
  ) {
    #expect(ColorDepth.directEntries(term: term, colorTerm: colorTerm) == entries)
  }

  @Test func `without colours a style is its attributes and what stands for the colours`() {
    let style = Style(foreground: 8, background: 2, attributes: .bold, monochrome: .reverse)
    #expect(terminalStyle(.monochrome, style) == TerminalStyle(attributes: [.bold, .reverse]))
  }

  @Test(arguments: [
    (0, -1), (1, -1), (2, -1), (3, -1), (4, -1), (5, -1), (7, -1), (8, 1), (9, 3), (10, 3), (11, 2),
    (12, 6), (13, 6), (14, 5), (15, 1),
  ])
  func `with 8 colours a slot is the colour of its meaning on the terminal's background`(
    slot: Int, color: Int
  ) {
    let terminalStyle = terminalStyle(.ansi8, Style(foreground: UInt8(slot)))
    #expect(terminalStyle.foreground == Int32(color))
    #expect(terminalStyle.background == -1)
    #expect(terminalStyle.attributes == ([3, 4].contains(slot) ? .dim : []))
  }

  @Test(arguments: [(3, 8), (5, -1), (8, 1), (9, 11), (10, 3), (13, 12), (15, 9)])
  func `with 16 colours the bright ones tell more slots apart`(slot: Int, color: Int) {
    #expect(terminalStyle(.ansi16, Style(foreground: UInt8(slot))).foreground == Int32(color))
  }

  @Test(arguments: [ColorDepth.ansi8, .ansi16])
  func `a selection whose background is lost is still seen`(depth: ColorDepth) {
    let terminalStyle = terminalStyle(
      depth, Style(foreground: 5, background: 2, monochrome: .reverse))
    #expect(terminalStyle == TerminalStyle(attributes: .reverse))
  }

  @Test(arguments: [ColorDepth.ansi8, .ansi16])
  func `dark text on a painted background is dark, and not reversed away`(depth: ColorDepth) {
    let terminalStyle = terminalStyle(
      depth, Style(foreground: 0, background: 13, monochrome: [.reverse, .bold]))
    #expect(terminalStyle.foreground == 0)
    #expect(terminalStyle.background == 4)
    #expect(!terminalStyle.attributes.contains(.reverse))
  }

  @Test(
    arguments: [
      (0x000000, 16), (0xFFFFFF, 231), (0xFF0000, 196), (0x585858, 240), (0x875F00, 94),
      (0x0000FF, 21), (0x080808, 232), (0xEEEEEE, 255),
    ] as [(UInt32, Int32)])
  func `with 256 colours the nearest fixed one is taken`(hex: UInt32, index: Int32) {
    #expect(ColorMapping.nearestIndex(RGB(hex)) == index)
  }

  @Test func `with 256 colours the palette is painted, and never by the terminal's own 16`() {
    for foreground in UInt8(0)..<16 {
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
