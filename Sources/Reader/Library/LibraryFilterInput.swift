import TerminalCells

/// The input line of `/` in the library, with the filter that Esc restores.
struct LibraryFilterInput: InputPurpose {
  var before: String

  var mark: String { "/" }

  func hint(_ line: LineEditor, _ state: ReaderState) -> InputHint {
    let count = state.shelf.shown.count
    let all = state.shelf.documents?.count ?? 0
    return InputHint(
      "\(count) of \(all)  // all texts  Enter keeps  Esc back", isError: count == 0)
  }

  func press(_ key: Key, _ state: inout ReaderState) -> Bool {
    switch key.code {
    case .up: state.shelf.select(state.shelf.selected - 1)
    case .down: state.shelf.select(state.shelf.selected + 1)
    default: return false
    }
    return true
  }

  func lineChanged(to text: String, _ state: inout ReaderState) { state.shelf.filter = text }

  func cancel(_ state: inout ReaderState) { state.shelf.filter = before }

  func accept(_ text: String, _ state: inout ReaderState) { state.closeInput() }
}

extension ReaderState {
  /// Opens the filter of the library.
  mutating func openLibraryFilter() {
    openInput(LibraryFilterInput(before: shelf.filter))
    shelf.filter = ""
  }
}
