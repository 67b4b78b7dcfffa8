import TerminalCells

/// The purpose of an input line: its effects while it is typed and on Enter, and the state that Esc
/// restores. Each purpose lies in the folder of its feature.
protocol InputPurpose: Sendable {
  /// The mark before the line.
  var mark: String { get }

  /// The hint at the right edge of the line: the number of matches, and the most useful keys.
  func hint(_ line: LineEditor, _ state: ReaderState) -> InputHint

  /// Earlier lines that ↑ and ↓ recall, the newest last; nil where these keys mean something else.
  func recalledLines(_ line: LineEditor, _ state: ReaderState) -> [RecalledLine]?

  /// The line as it is to be recalled later.
  func current(_ line: LineEditor, _ state: ReaderState) -> RecalledLine

  /// Takes over how a recalled line was meant; its text is in the input line already.
  func recalled(_ line: RecalledLine, _ state: inout ReaderState)

  /// Handles a key that has a meaning for this purpose only; false where the key edits the line.
  func press(_ key: Key, _ state: inout ReaderState) -> Bool

  /// Responds to a changed line.
  func lineChanged(to text: String, _ state: inout ReaderState)

  /// Restores the state from before the line, on Esc. The line is closed already.
  func cancel(_ state: inout ReaderState)

  /// Accepts the line, on Enter. The line is still open, and stays open where the text is not valid.
  func accept(_ text: String, _ state: inout ReaderState)

  /// Whether the line stays open when the document was reloaded.
  func staysAfterReload(ofSameText isSameText: Bool) -> Bool
}

extension InputPurpose {
  func recalledLines(_ line: LineEditor, _ state: ReaderState) -> [RecalledLine]? { nil }
  func current(_ line: LineEditor, _ state: ReaderState) -> RecalledLine {
    RecalledLine(.words, line.text)
  }
  func recalled(_ line: RecalledLine, _ state: inout ReaderState) {}
  func press(_ key: Key, _ state: inout ReaderState) -> Bool { false }
  func lineChanged(to text: String, _ state: inout ReaderState) {}
  func cancel(_ state: inout ReaderState) {}
  func staysAfterReload(ofSameText isSameText: Bool) -> Bool { false }
}

/// The hint after an input line.
struct InputHint: Hashable, Sendable {
  var text: String
  var isError = false

  init(_ text: String, isError: Bool = false) { (self.text, self.isError) = (text, isError) }
}
