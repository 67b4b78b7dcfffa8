/// The ANSI colours that stand for the slots of a palette where a terminal has no others.
///
/// The shades are the terminal's, and so is the background, so only colours are used that nearly every
/// terminal shows with enough contrast: on a dark background all but blue, on a light one blue, red and
/// magenta, and on one that is not known red and magenta. Bold makes a colour bright on many
/// terminals, which is too pale on white. A slot without a colour that can be read is in the
/// terminal's own, told apart by attributes.
struct AnsiColors {
  private let foregrounds: [Int32]
  private let isBright: Bool
  private let isDark: Bool

  init(on background: Background?, isBright: Bool) {
    self.isBright = isBright
    isDark = background == .dark
    switch background {
    case .dark: foregrounds = isBright ? Self.bright : Self.dark
    case .light: foregrounds = Self.light
    case nil: foregrounds = Self.neutral
    }
  }

  func terminalStyle(of style: Style) -> TerminalStyle {
    let slot = Int(style.foreground)
    var shown = TerminalStyle(attributes: style.attributes)
    shown.background = style.background < 16 ? Self.backgrounds[Int(style.background)] : -1
    if shown.background >= 0 {
      // The dark end of the palette is for text on a painted background. Bold would make it grey.
      shown.foreground = 0
      shown.attributes.remove(.bold)
    } else if slot > 2 {
      shown.foreground = slot == 3 && isBright ? 8 : foregrounds[slot]
      if !isDark && [1, 5].contains(shown.foreground) { shown.attributes.remove(.bold) }
      if slot == 4 || slot == 3 && !isBright { shown.attributes.insert(.dim) }
    }
    let lostBackground = style.background > 0 && shown.background < 0
    if !isBright || lostBackground { shown.attributes.formUnion(style.monochrome) }
    // Reverse video would swap a painted background with the foreground.
    if shown.background >= 0 { shown.attributes.subtract(.reverse) }
    return shown
  }

  // Black on green or cyan can be read in the shades of xterm and of the Linux console alike, whose
  // yellow is a brown.
  private static let backgrounds: [Int32] = [
    -1, -1, -1, -1, -1, 7, 7, 7, 6, 6, 2, 2, 6, 6, 2, 6,
  ]
  private static let dark: [Int32] = [
    0, 0, 0, -1, -1, -1, -1, -1, 1, 3, 2, 2, 6, 6, 5, 3, 2, 3, 5, 7, 1, 2, 3, 5,
  ]
  private static let bright: [Int32] = [
    0, 0, 0, 8, -1, -1, -1, -1, 9, 11, 11, 10, 14, 14, 13, 11, 10, 13, 11, 15, 9, 2, 5, 3,
  ]
  private static let light: [Int32] = [
    0, 0, 0, -1, -1, -1, -1, -1, 1, 1, -1, 4, 4, 4, 5, 1, 5, 1, -1, 5, 1, -1, 5, 1,
  ]
  private static let neutral: [Int32] = [
    0, 0, 0, -1, -1, -1, -1, -1, 1, -1, -1, -1, -1, -1, 5, 1, 5, 1, -1, 5, 1, -1, 5, 1,
  ]
}
