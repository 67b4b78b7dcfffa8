import CursesTerminal
import ReaderRuntime
import TerminalCells
import TranscriptFormats

extension DocumentSource {
  /// Runs `body` with the document, and shows a notice on the terminal when that takes long.
  /// - Parameters:
  ///   - which: the document's number among several, such as ` (2 of 7)`.
  ///   - body: the work, with the document.
  func withSlowNotice<Value>(
    which: String = "", _ body: (DocumentSource) throws -> Value
  ) rethrows -> Value {
    let name = TextMeasure.truncated(ErrorSentences.visible(name), to: 60)
    return try SlowNotice.showing("Reading \(name)\(which) …") { try body(self) }
  }
}
