import TerminalCells

/// The line of `/` in a side pane, with the panes that Esc restores.
struct PaneFilterInput: InputPurpose {
  var pane: Pane
  var before: Panes

  var mark: String { "/" }

  func hint(_ line: LineEditor, _ state: ReaderState) -> InputHint {
    let count = state.shownRows(pane).count
    return InputHint(
      "\(count) of \(state.texts(of: pane).count)  Enter keeps  Esc back", isError: count == 0)
  }

  func press(_ key: Key, _ state: inout ReaderState) -> Bool {
    switch key.code {
    case .up: state.moveSelection(.rows(-1), in: pane)
    case .down: state.moveSelection(.rows(1), in: pane)
    default: return false
    }
    return true
  }

  func lineChanged(to text: String, _ state: inout ReaderState) {
    state.panes[pane].filter = text
  }

  func cancel(_ state: inout ReaderState) { state.panes = before }

  func accept(_ text: String, _ state: inout ReaderState) { state.closeInput() }
}

extension ReaderState {
  /// Opens the line of `/` in a side pane.
  mutating func openPaneFilter() {
    openInput(PaneFilterInput(pane: focus, before: panes))
    panes[focus].filter = ""
  }
}
