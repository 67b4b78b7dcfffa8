import TerminalCells

/// What a line is typed for: what it does while it is typed and in the end, and what Esc brings
/// back. Each purpose lies in the room of its feature.
protocol InputPurpose: Sendable {
  /// What stands before the line.
  var mark: String { get }

  /// What stands after the line, at the right edge: what was found, and the keys that help next.
  func hint(_ line: LineEditor, _ state: ReaderState) -> InputHint

  /// Earlier lines that ↑ and ↓ bring back, the newest last; nil where they mean something else.
  func recalledLines(_ line: LineEditor, _ state: ReaderState) -> [String]?

  /// Does what a key means to this purpose alone; false where the key edits the line.
  func press(_ key: Key, _ state: inout ReaderState) -> Bool

  /// The line has changed.
  func lineChanged(to text: String, _ state: inout ReaderState)

  /// Esc: brings back what was there before. The line is closed.
  func cancel(_ state: inout ReaderState)

  /// Enter. The line is still open; it stays open where what was typed cannot be taken.
  func accept(_ text: String, _ state: inout ReaderState)

  /// Whether the line is still about something when the document was read again.
  func staysAfterReload(ofSameText isSameText: Bool) -> Bool
}

extension InputPurpose {
  func recalledLines(_ line: LineEditor, _ state: ReaderState) -> [String]? { nil }
  func press(_ key: Key, _ state: inout ReaderState) -> Bool { false }
  func lineChanged(to text: String, _ state: inout ReaderState) {}
  func cancel(_ state: inout ReaderState) {}
  func staysAfterReload(ofSameText isSameText: Bool) -> Bool { false }
}

/// What stands after a line that is being typed.
struct InputHint: Hashable, Sendable {
  var text: String
  var isError = false

  init(_ text: String, isError: Bool = false) { (self.text, self.isError) = (text, isError) }
}
