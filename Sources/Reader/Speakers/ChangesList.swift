/// The list of the turns that the last correction changed elsewhere.
struct ChangesList: ListContent {
  var context: KeyContext { .changes }
  var isAboutSpeakers: Bool { true }

  func title(_ screen: ListScreen, _ state: ReaderState) -> String { "Changes" }

  func itemCount(_ state: ReaderState) -> Int { state.attribution.changes.count }

  func text(ofItem item: Int, _ state: ReaderState) -> String {
    let change = state.attribution.changes[item]
    return "\(change.before) \(change.after)"
  }

  func lines(_ screen: ListScreen, _ state: ReaderState) -> ListLines {
    ListLines(ChangesLines.lines(state), of: screen.shown)
  }

  func open(_ item: Int, _ state: inout ReaderState) {
    let offset = state.attribution.changes[item].offset
    state.pop()
    state.focus = .transcript
    state.jump(to: offset)
  }
}

extension ReaderState {
  mutating func openChanges() {
    guard !attribution.changes.isEmpty else {
      return say("The last correction changed no other turn")
    }
    showDocument()
    push(ChangesList())
  }
}
