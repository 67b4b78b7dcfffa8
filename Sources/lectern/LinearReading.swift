import CursesTerminal
import Glibc
import Reader
import ReaderRuntime
import TerminalCells

/// Reads a document line by line: commands from the terminal, text that is only appended.
struct LinearReading {
  /// Whether the document itself came on standard input, so that commands cannot.
  let isInputTaken: Bool

  /// Runs until `q` or the end of the commands.
  func run(_ session: inout LinearSession) throws {
    let commands = try self.commands()
    defer { fclose(commands) }
    try print(session.opening())
    while !session.isOver, let line = try nextLine(of: commands) {
      try print(session.answer(line))
    }
    session.leave()
  }

  private func commands() throws -> UnsafeMutablePointer<FILE> {
    let file = isInputTaken ? fopen("/dev/tty", "re") : fdopen(dup(STDIN_FILENO), "r")
    guard let file else { throw TerminalError.noControllingTerminal }
    return file
  }

  private func nextLine(of commands: UnsafeMutablePointer<FILE>) throws -> String? {
    if isatty(fileno(commands)) == 1 { try Output.print(Array("> ".utf8)) }
    var (line, capacity): (UnsafeMutablePointer<CChar>?, Int) = (nil, 0)
    defer { free(line) }
    let count = getline(&line, &capacity, commands)
    guard count >= 0, let line else { return nil }
    return String(
      decoding: UnsafeRawBufferPointer(start: line, count: count), as: UTF8.self)
  }

  private func print(_ lines: [String]) throws {
    try Output.print(Array(lines.map { $0 + "\n" }.joined().utf8))
  }
}
