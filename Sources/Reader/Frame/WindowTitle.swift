import TerminalCells
import Transcripts

extension ReaderState {
  /// The title for the terminal's window: what is read, without controls.
  public var windowTitle: String {
    let name =
      switch screens.last(where: { !$0.belongsToDocument }) {
      case .document(let box): PlainWords.line(box.value.document.title)
      default: "Library"
      }
    return TextMeasure.truncated(name, to: 80) + " · lectern"
  }
}
