import CursesTerminal
import Glibc
import Reader
import ReaderRuntime
import TerminalCells

/// Reads a document line by line: commands from the terminal, text that is only appended.
struct LinearReading {
  /// Whether the document itself came on standard input, so that commands cannot.
  let isInputTaken: Bool

  /// Runs until `q`, the end of the commands, or a signal that asks the program to end.
  /// - Returns: that signal.
  func run(_ session: inout LinearSession) throws -> Int32? {
    let file = isInputTaken ? open("/dev/tty", O_RDONLY | O_CLOEXEC) : STDIN_FILENO
    guard file >= 0 else { throw TerminalError.noControllingTerminal }
    var commands = CommandLines(file)
    defer { commands.close() }
    try print(session.opening())
    while !session.isOver {
      if isatty(file) == 1 { try Output.print(Array("> ".utf8)) }
      guard let line = commands.next() else { break }
      try print(session.answer(line))
    }
    session.leave()
    return commands.signal
  }

  private func print(_ lines: [String]) throws {
    try Output.print(Array(lines.map { $0 + "\n" }.joined().utf8))
  }
}
