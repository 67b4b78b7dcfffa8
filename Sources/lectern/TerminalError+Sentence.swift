import CursesTerminal

extension TerminalError {
  /// The error as a sentence; see `ErrorSentences`.
  var sentence: String {
    switch self {
    case .noControllingTerminal:
      "there is no terminal to read keys from; start lectern in one"
    case .outputIsNotATerminal:
      "standard output is not a terminal; start lectern in one"
    case .termIsUnset:
      "TERM is not set; set it to the terminal’s name, such as xterm-256color"
    case .unknownTerminal(let name):
      "TERM is \(quoted(name)), and there is no terminfo database that knows it or a terminal like "
        + "it; install ncurses-base"
    case .cannotMoveCursor(let name):
      "TERM is \(quoted(name)), a terminal without a cursor to move; use another terminal, or read "
        + "line by line with “lectern --linear FILE”"
    case .cannotStart(let name):
      "the screen could not be started on TERM \(quoted(name)); try TERM=xterm-256color"
    }
  }

  private func quoted(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return isPlain ? "“\(name)”" : "not a name"
  }
}
