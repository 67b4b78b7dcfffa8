import CursesTerminal
import Glibc
import ReaderRuntime
import TerminalCells

/// A line of progress on standard error. Nothing is shown when that is no terminal, or when the
/// task ends soon.
final class ProgressLine {
  private let columns: Int?
  private var isShown = false
  /// The earliest time for the next drawing, in milliseconds.
  private var next = MonotonicClock.milliseconds() + 200

  private static let pause = 50

  private init() { columns = isatty(STDERR_FILENO) == 1 ? TerminalFacts.errorColumns ?? 80 : nil }

  /// Runs `body`, which shows its progress in the line, and clears the line afterwards.
  static func during<Result>(_ body: (ProgressLine) throws -> Result) rethrows -> Result {
    let line = ProgressLine()
    defer { line.clear() }
    return try body(line)
  }

  /// Shows the progress, unless it was shown a moment ago.
  func show(_ done: Int, of count: Int, _ what: String) {
    let now = MonotonicClock.milliseconds()
    guard let columns, now >= next else { return }
    next = now + Self.pause
    isShown = true
    let text = Self.text(done, of: count, what, columns: columns - 1)
    Output.write(Array("\r\(text)\u{1B}[K".utf8), to: STDERR_FILENO)
  }

  /// Prints a message in a line of its own, which stays.
  func tell(_ sentence: String) {
    clear()
    Output.tell(sentence)
  }

  private func clear() {
    if isShown { Output.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
    isShown = false
  }

  private static func text(_ done: Int, of count: Int, _ what: String, columns: Int) -> String {
    let words = "\(what)  \(done) of \(count)"
    let room = min(40, columns - words.utf8.count - 2)
    guard room >= 8 else { return TextMeasure.truncated(words, to: columns) }
    let full = count > 0 ? min(room, room * done / count) : 0
    return words + "  " + String(repeating: "━", count: full)
      + String(repeating: "─", count: room - full)
  }
}
