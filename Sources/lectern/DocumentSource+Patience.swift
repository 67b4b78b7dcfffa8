import CursesTerminal
import ReaderRuntime
import TerminalCells
import TranscriptFormats

extension DocumentSource {
  /// Does something with a document, and says so on the terminal when it takes long; `which` is the
  /// one of several, such as ` (2 of 7)`.
  func patiently<Result>(which: String = "", _ body: (DocumentSource) throws -> Result) rethrows
    -> Result
  {
    let name = TextMeasure.truncated(ErrorSentences.visible(name), to: 60)
    return try Patience.around(saying: "Reading \(name)\(which) …") { try body(self) }
  }
}
