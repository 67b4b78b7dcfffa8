import TerminalCells

/// The input line of `/` in a list. Esc shows the whole list.
struct ListFilterInput: InputPurpose {
  var mark: String { "/" }

  func hint(_ line: LineEditor, _ state: ReaderState) -> InputHint {
    guard let list = state.list else { return InputHint("") }
    let all = list.content.itemCount(state)
    guard all > 0 else { return InputHint("Esc \(list.content.wholeName)") }
    let count = list.shown?.count ?? all
    return InputHint(
      "\(count) of \(all)  Enter keeps  Esc \(list.content.wholeName)", isError: count == 0)
  }

  func press(_ key: Key, _ state: inout ReaderState) -> Bool {
    switch key.code {
    case .up: state.moveInList(.rows(-1))
    case .down: state.moveInList(.rows(1))
    default: return false
    }
    return true
  }

  func lineChanged(to text: String, _ state: inout ReaderState) { state.filterList(by: text) }

  func cancel(_ state: inout ReaderState) { state.filterList(by: "") }

  func accept(_ text: String, _ state: inout ReaderState) { state.closeInput() }
}

extension ReaderState {
  /// Opens the filter of a list.
  mutating func openListFilter() {
    openInput(ListFilterInput())
    filterList(by: "")
  }

  /// Shows only items with these words; without words, all.
  mutating func filterList(by words: String) {
    guard var list, list.filter != words else { return }
    list.filter = words
    list.shown = list.content.items(matching: words, self)
    list.top = 0
    list.selected = list.shown?.first ?? (words.isEmpty ? list.selected : 0)
    self.list = list
    if words.isEmpty { selectItem(list.selected) }
  }
}
