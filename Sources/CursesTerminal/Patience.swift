import CTerminal
import Glibc

/// A line on the terminal for whoever waits longer than half a second; it goes away again.
public enum Patience {
  /// Does something. Says `text` on standard error when that takes long and standard error is a
  /// terminal.
  public static func around<Result>(
    saying text: String, _ body: () throws -> Result
  ) rethrows -> Result {
    guard isatty(STDERR_FILENO) == 1 else { return try body() }
    terminal_patience_start("\r" + text, 500)
    defer {
      if terminal_patience_end() {
        let erase: StaticString = "\r\u{1B}[K"
        write(STDERR_FILENO, erase.utf8Start, erase.utf8CodeUnitCount)
      }
    }
    return try body()
  }
}
