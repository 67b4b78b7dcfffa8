/// The keys worth knowing now, the most useful first: a newcomer's next step.
enum Hints {
  static func hints(for state: ReaderState) -> [(key: String, what: String)] {
    switch state.front?.kind {
    case .overview:
      let digits = state.document.sections.isEmpty ? [] : [(key: "1-9", what: "section")]
      let isList = !state.document.sections.isEmpty || !state.document.transcript.keyPoints.isEmpty
      let going = isList ? [(key: "Enter", what: "go there"), ("j k", "select")] : []
      return going + [("q", "back")] + digits + [("?", "help")]
    case .help where state.front?.filter.isEmpty == false:
      return [("Esc", "all keys"), ("q", "back")]
    case .help: return [("q", "back"), ("/", "find a key"), ("Space", "page")]
    case .concordance:
      return [
        ("Enter", "go there"), ("o", "sort"), ("j k", "select"), ("q", "back"), ("?", "help"),
      ]
    case .evidence, .changes, .questions:
      return [("Enter", "go there"), ("j k", "select"), ("q", "back"), ("?", "help")]
    case .library where state.library.selection == nil:
      return [("q", state.document.origin == .none ? "quit" : "back"), ("?", "help")]
    case .library:
      return [
        ("Enter", "read"), ("/", "filter"), ("//", "search all"), ("o", "sort"), ("A", "archive"),
        ("?", "help"), ("q", state.document.origin == .none ? "quit" : "back"),
      ]
    case .results where state.librarySearch.selection == nil:
      return [("/", "search again"), ("q", "back"), ("?", "help")]
    case .results:
      return [("Enter", "go there"), ("/", "search again"), ("q", "back"), ("?", "help")]
    case .issues: return [("q", "back"), ("j k", "scroll"), ("?", "help")]
    case .bookmarks: return notes(state)
    case nil: break
    }
    if state.selectionAnchor != nil, state.focus == .transcript {
      let giving = state.turnsAtHand.isEmpty ? [] : [(key: "s", what: "who speaks")]
      return [("a", "note")] + giving + [
        ("Esc", "end"), ("y", "copy"), ("← → j k", "extend"), ("?", "help"),
      ]
    }
    if state.focus == .speakers, !state.shownRows(.speakers).isEmpty {
      return [
        ("Enter", "next turn"), ("Space", "hide"), ("f", "dim others"), ("r", "rename"),
        ("/", "filter"), ("Tab", "next pane"), ("?", "help"), ("q", "quit"),
      ]
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
        ("n N", "next"), ("&", state.filters.matches == nil ? "only these" : "show all"),
        ("Esc", "clear"), ("K", "in lines"), ("''", "back"), ("?", "help"), ("q", "quit"),
      ]
    }
    if state.noteAtHand != nil {
      return [("e", "edit"), ("dd", "delete"), ("B", "all notes"), ("?", "help"), ("q", "quit")]
    }
    let sections = state.document.sections.count
    let digits = sections > 1 ? [(key: "1-\(min(9, sections))", what: "section")] : []
    let isInferred = state.document.showsTurns && state.document.attribution.origin == .inference
    let mending = isInferred ? [(key: "s", what: "who speaks"), ("W", "why")] : []
    return [("?", "help"), ("q", "quit"), ("/", "find")] + digits + mending + [
      ("Space", "page"), ("Tab", "pane"), ("i", "overview"), ("a", "note"), ("''", "back"),
    ]
  }

  private static func notes(_ state: ReaderState) -> [(key: String, what: String)] {
    if state.front?.filter.isEmpty == false {
      return [("Enter", "go there"), ("Esc", "all notes"), ("q", "back")]
    }
    if state.edits.overlay.bookmarks.isEmpty { return [("q", "back"), ("?", "help")] }
    return [
      ("Enter", "go there"), ("e", "edit"), ("dd", "delete"), ("q", "back"), ("/", "filter"),
      ("x", "to a file"), ("?", "help"),
    ]
  }
}
