import TerminalCells

/// The user's choice of the background.
public enum BackgroundSetting: String, CaseIterable, Sendable {
  /// The terminal is asked for its own, and the theme for such a background is used.
  case ask
  /// The terminal is not asked; it is taken for light.
  case light
  /// The terminal is not asked; it is taken for dark.
  case dark
  /// As `ask`, and the terminal's own background is left, also where it is transparent.
  case terminal

  /// Whether the terminal is asked for the colour of its background.
  public var isAsked: Bool { self == .ask || self == .terminal }

  /// The background as far as it is known before the terminal is asked.
  /// - Parameter environment: the value of an environment variable. `COLORFGBG` is
  ///   `foreground;background` by the numbers of the 16 colours (rxvt).
  func known(_ environment: (String) -> String?) -> Background? {
    switch self {
    case .light: return .light
    case .dark: return .dark
    case .ask, .terminal: break
    }
    // The Linux console is black, and does not tell.
    if environment("TERM") == "linux" { return .dark }
    guard let last = environment("COLORFGBG")?.split(separator: ";").last, let number = Int(last)
    else { return nil }
    return number == 7 || (9...15).contains(number)
      ? .light : (0...8).contains(number) ? .dark : nil
  }
}
