/// The reason that a terminal cannot be used.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input is not a terminal, and the process has no controlling terminal to read keys
  /// from.
  case noControllingTerminal
  /// Standard output is not a terminal.
  case outputIsNotATerminal
  /// `TERM` is unset or empty.
  case termIsUnset
  /// The terminfo database has no entry for this value of `TERM`, nor any of a terminal like it.
  case unknownTerminal(String)
  /// The terminal of this `TERM` cannot move its cursor freely, such as `dumb`.
  case cannotMoveCursor(String)
  /// ncurses could not start on the terminal of this `TERM`, or a pipe could not be made.
  case cannotStart(String)
}
