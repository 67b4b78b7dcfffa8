import TerminalCells
import Transcripts

/// The title of the terminal's window.
public enum WindowTitle {
  /// The title for a name: in one line, without controls.
  public static func text(_ name: String) -> String {
    TextMeasure.truncated(PlainWords.line(name), to: 80) + " · lectern"
  }
}

extension ReaderState {
  /// What the window is to be called by, as the document has it: its title, or that it is the library.
  public var windowName: String {
    switch screens.last(where: { !$0.belongsToDocument }) {
    case .document(let box): box.value.document.title
    default: "Library"
    }
  }
}
