/// What a terminal does with words for its clipboard (OSC 52 of xterm's control sequences), as far
/// as the environment tells.
enum ClipboardTerminal: Hashable, Sendable {
  /// It takes them unless its user forbids it.
  case takes
  /// It may take or ignore them: xterm does the latter unless it is told otherwise, and of a terminal
  /// around another program or behind ssh nothing is known.
  case mayTake
  /// It has no clipboard.
  case ignores

  /// Variables that a terminal sets which takes words.
  private static let variables = [
    "ALACRITTY_WINDOW_ID", "GHOSTTY_RESOURCES_DIR", "KITTY_WINDOW_ID", "WEZTERM_PANE", "WT_SESSION",
  ]
  private static let programs: Set<String> = ["WezTerm", "ghostty", "rio", "vscode"]
  private static let takers = [
    "alacritty", "contour", "foot", "rio", "wezterm", "xterm-ghostty", "xterm-kitty",
  ]
  private static let deaf = ["ansi", "cons", "dumb", "fbterm", "linux", "sun", "vt"]

  init(_ environment: (String) -> String?) {
    let term = environment("TERM") ?? ""
    func isNamed(_ names: [String]) -> Bool { names.contains { term.hasPrefix($0) } }
    let isInside =
      isNamed(["screen", "tmux"]) || environment("STY") != nil || environment("TMUX") != nil
    // These may have been started from one of the others, whose variables they inherit.
    let isOther = environment("XTERM_VERSION") != nil || environment("VTE_VERSION") != nil
    let isMarked =
      Self.variables.contains { environment($0) != nil }
      || environment("TERM_PROGRAM").map(Self.programs.contains) ?? false
    if !isInside && (isNamed(Self.takers) || isMarked && !isOther) {
      self = .takes
    } else {
      self = term.isEmpty || isNamed(Self.deaf) && !isNamed(["vte"]) ? .ignores : .mayTake
    }
  }
}
