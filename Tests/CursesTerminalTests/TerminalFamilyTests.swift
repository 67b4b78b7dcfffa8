import Testing

@testable import CursesTerminal

struct TerminalFamilyTests {
  @Test(arguments: [
    ("xterm-kitty", "xterm-256color", "kitty-terminfo"),
    ("foot", "xterm-256color", "foot-terminfo"),
    ("foot-extra", "xterm-256color", "foot-terminfo"), ("xterm-ghostty", "xterm-256color", nil),
    ("wezterm", "xterm-256color", nil), ("contour", "xterm-256color", nil),
    ("alacritty-direct", "xterm-256color", "ncurses-term"),
    ("xterm-direct", "xterm-256color", "ncurses-term"),
    ("tmux-direct", "screen-256color", "ncurses-term"), ("linux-m2", "linux", "ncurses-term"),
    ("somebody-256color", "xterm-256color", nil), ("somebody", "vt100", nil), ("-", "vt100", nil),
  ])
  func `a terminal without an entry is driven by one of its family`(
    term: String, entry: String, package: String?
  ) {
    let family = TerminalFamily(term: term)
    #expect(family.substitutes.first == entry)
    #expect(family.substitutes.last == "ansi")
    #expect(family.package == package)
    let notice = family.notice(drawnAs: entry)
    #expect(notice.contains(term) && notice.contains(entry))
    #expect(notice.contains(package ?? "doctor") && family.advice.contains(package ?? "infocmp"))
  }
}
