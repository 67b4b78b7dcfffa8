/// The kind of terminal that a value of `TERM` names, as far as the name alone tells.
///
/// A terminal that is newer than the terminfo database, or whose entry is in a package of its own, is
/// driven by the entry of its family.
struct TerminalFamily: Hashable {
  let term: String

  /// The name without what follows the first `-`, `.` or `+`: `foot` of `foot-extra`.
  private var stem: Substring { term.prefix { !"-.+".contains($0) } }

  private static let multiplexers: Set<Substring> = ["screen", "tmux"]
  /// Terminals that understand what xterm does.
  private static let likeXterm: Set<Substring> = [
    "Eterm", "alacritty", "contour", "foot", "ghostty", "gnome", "iTerm", "iTerm2", "iterm",
    "iterm2", "kitty", "konsole", "mintty", "mlterm", "ms", "nsterm", "putty", "rio", "rxvt", "st",
    "vscode", "vte", "warp", "wezterm", "xterm",
  ]
  /// Families of which the package ncurses-term has the entries.
  private static let packaged: Set<Substring> = [
    "Eterm", "alacritty", "gnome", "iTerm", "iTerm2", "iterm", "iterm2", "konsole", "linux",
    "mintty", "mlterm", "ms", "nsterm", "putty", "rxvt", "screen", "st", "tmux", "vte", "xterm",
  ]

  /// Whether it is xterm or a terminal that understands what xterm does.
  var isLikeXterm: Bool { Self.likeXterm.contains(stem) }

  /// Whether the window's title can be set and given back (OSC 2 and CSI 22 t of xterm's control
  /// sequences). GNU screen, whose names are those of tmux, has other sequences for that.
  func hasTitle(isInTmux: Bool) -> Bool {
    isLikeXterm || stem == "tmux" || stem == "screen" && isInTmux
  }

  /// The entries that may describe the terminal well enough, best first.
  var substitutes: [String] {
    let isIndexed = term.contains("256color") || term.hasSuffix("-direct")
    let names: [String] =
      switch stem {
      case _ where Self.multiplexers.contains(stem): ["screen-256color", "screen", "xterm"]
      case _ where isLikeXterm || isIndexed: ["xterm-256color", "xterm"]
      case "linux", "fbterm": ["linux"]
      default: []
      }
    return names + ["vt100", "ansi"]
  }

  /// The Debian package that has the entry; nil where none is known.
  var package: String? {
    switch stem {
    case _ where term == "xterm-kitty" || stem == "kitty": "kitty-terminfo"
    case "foot": "foot-terminfo"
    case _ where term == "xterm-ghostty": nil
    default: Self.packaged.contains(stem) ? "ncurses-term" : nil
    }
  }

  /// A sentence for the user that another entry is used.
  func notice(drawnAs entry: String) -> String {
    let remedy = package.map { "install \($0)" } ?? "see lectern doctor"
    return "No terminfo for \(term): drawn as \(entry); \(remedy)"
  }

  /// The way to get the entry.
  var advice: String {
    if let package { return "there is no terminfo entry for \(term); install \(package)" }
    return "to have its own entry, where it runs: infocmp -x \(term) | ssh HERE tic -x -"
  }
}
