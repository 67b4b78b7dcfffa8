import CursesTerminal
import Glibc
import ReaderRuntime
import TerminalCells

extension DocumentSource {
  /// Runs `body` with the document, and shows on the terminal what is waited for when that takes
  /// long.
  /// - Parameters:
  ///   - which: the document's number among several, such as ` (2 of 7)`.
  ///   - body: the work, with the document.
  func withSlowNotice<Value>(
    which: String = "", _ body: (DocumentSource) throws -> Value
  ) rethrows -> Value {
    if self == .standardInput, isatty(STDIN_FILENO) == 1 {
      return try SlowNotice.showing(
        "Paste or type a transcript here; ^D ends it, ^C gives up\n", isErased: false
      ) { try body(self) }
    }
    return try SlowNotice.showing(awaited + which + " …") { try body(self) }
  }

  private var awaited: String {
    let name = TextMeasure.truncated(ErrorSentences.visible(name), to: 60)
    switch self {
    case .standardInput: return "Waiting for the end of standard input (^C gives up)"
    case .file(let path) where Self.isPipe(path):
      return "Waiting for a program to write to the pipe \(name) (^C gives up)"
    case .file, .welcome: return "Reading \(name)"
    }
  }
}
