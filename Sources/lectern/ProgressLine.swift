import CursesTerminal
import Glibc
import ReaderRuntime
import TerminalCells

/// One line on standard error that says how far something has come; nothing where that is no
/// terminal, or where it is soon done.
final class ProgressLine {
  private let columns: Int?
  private var isShown = false
  /// No earlier than this it is drawn again, in milliseconds.
  private var next = MonotonicClock.milliseconds() + 200

  private static let pause = 50

  private init() { columns = isatty(STDERR_FILENO) == 1 ? TerminalFacts.errorColumns ?? 80 : nil }

  /// Does something that shows how far it is. The line is gone afterwards.
  static func during<Result>(_ body: (ProgressLine) throws -> Result) rethrows -> Result {
    let line = ProgressLine()
    defer { line.clear() }
    return try body(line)
  }

  func show(_ done: Int, of count: Int, _ what: String) {
    let now = MonotonicClock.milliseconds()
    guard let columns, now >= next else { return }
    next = now + Self.pause
    isShown = true
    let text = Self.text(done, of: count, what, columns: columns - 1)
    Output.write(Array("\r\(text)\u{1B}[K".utf8), to: STDERR_FILENO)
  }

  /// Says something in a line of its own, which stays.
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
