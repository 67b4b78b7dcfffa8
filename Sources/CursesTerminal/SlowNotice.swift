import CTerminal
import Glibc

/// A line on the terminal while something takes longer than half a second.
public enum SlowNotice {
  /// Runs `body`. While that takes long, `text` is shown on standard error, if that is a terminal.
  /// - Parameter isErased: whether the text goes away afterwards, unlike one that the user types
  ///   below.
  public static func showing<Value>(
    _ text: String, isErased: Bool = true, while body: () throws -> Value
  ) rethrows -> Value {
    guard isatty(STDERR_FILENO) == 1 else { return try body() }
    terminal_slow_notice_start("\r" + text, 500)
    defer {
      if terminal_slow_notice_end(), isErased {
        let erase: StaticString = "\r\u{1B}[K"
        write(STDERR_FILENO, erase.utf8Start, erase.utf8CodeUnitCount)
      }
    }
    return try body()
  }
}
