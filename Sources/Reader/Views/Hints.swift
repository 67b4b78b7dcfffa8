/// The keys worth knowing now, the most useful first: a newcomer's next step.
enum Hints {
  static func hints(for state: ReaderState) -> [(key: String, what: String)] {
    switch state.overlay?.kind {
    case .overview:
      let digits = state.document.sections.isEmpty ? [] : [(key: "1-9", what: "section")]
      return [("q", "back"), ("j k", "scroll")] + digits + [("?", "help")]
    case .help where state.overlay?.filter.isEmpty == false:
      return [("Esc", "all keys"), ("q", "back")]
    case .help: return [("q", "back"), ("/", "find a key"), ("Space", "page")]
    case nil: break
    }
    if state.focus != .transcript, state.shownRows(state.focus).isEmpty {
      return [("Tab", "next pane"), ("?", "help"), ("q", "quit")]
    }
    if state.focus != .transcript {
      return [
        ("Enter", "go there"), ("/", "filter"), ("Tab", "next pane"), ("?", "help"), ("q", "quit"),
      ]
    }
    if state.search.isLit {
      return [
        ("n N", "next"), ("&", state.matchingUnits == nil ? "only these" : "show all"),
        ("Esc", "clear"), ("''", "back"), ("?", "help"), ("q", "quit"),
      ]
    }
    let sections = state.document.sections.count
    let digits = sections > 1 ? [(key: "1-\(min(9, sections))", what: "section")] : []
    return [("?", "help"), ("q", "quit"), ("/", "find")] + digits + [
      ("Space", "page"), ("Tab", "pane"), ("i", "overview"), ("''", "back"),
    ]
  }
}
