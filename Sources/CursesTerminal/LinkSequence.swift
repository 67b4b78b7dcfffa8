/// The control sequence around cells that lead to an address: OSC 8, "Hyperlinks in Terminal
/// Emulators" (E. Koblinger, 2017).
enum LinkSequence {
  /// Begins a link, or ends the one before for nil.
  static func bytes(_ address: String?) -> [UInt8] {
    Array("\u{1B}]8;;\(address ?? "")\u{1B}\\".utf8)
  }

  /// The values of `TERM_PROGRAM` of terminals that show links.
  private static let programs: Set<String> = [
    "iTerm.app", "WezTerm", "ghostty", "vscode", "rio", "Tabby", "WarpTerminal",
  ]
  /// How `TERM` begins in others.
  private static let kinds = [
    "alacritty", "contour", "foot", "wezterm", "xterm-ghostty", "xterm-kitty",
  ]

  /// Whether the terminal is one that is known to show links; there is no way to ask. Multiplexers
  /// are left out, which drop links or not.
  /// - Parameter environment: the value of an environment variable.
  static func isKnown(_ environment: (String) -> String?) -> Bool {
    let term = environment("TERM") ?? ""
    if environment("TMUX") != nil || environment("STY") != nil { return false }
    if term.hasPrefix("screen") || term.hasPrefix("tmux") { return false }
    func number(_ name: String) -> Int { environment(name).flatMap { Int($0) } ?? 0 }
    return kinds.contains { term.hasPrefix($0) }
      || environment("TERM_PROGRAM").map(programs.contains) ?? false
      || number("VTE_VERSION") >= 5000 || number("KONSOLE_VERSION") >= 20_12_00
      || environment("WT_SESSION") != nil || environment("KITTY_WINDOW_ID") != nil
  }
}
