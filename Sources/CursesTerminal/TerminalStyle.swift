import TerminalCells

/// A style as a terminal shows it: the colour numbers of ncurses, -1 for the terminal's own
/// foreground or background.
struct TerminalStyle: Hashable {
  var foreground: Int32 = -1
  var background: Int32 = -1
  var attributes: Style.Attributes
}
