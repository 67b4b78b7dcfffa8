import TerminalCells
import Testing

@testable import CursesTerminal

@Suite struct ColorDepthTests {
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
}
