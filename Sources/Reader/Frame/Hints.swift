/// The most useful keys in a state, the best first: a newcomer's next step.
enum Hints {
  static func hints(for state: ReaderState) -> [Hint] {
    switch state.top {
    case .list(let list) where !list.filter.isEmpty: hints(forFiltered: list)
    case .list(let list): list.content.hints(list, state)
    case .library: hints(for: state.shelf, isLast: state.screens.count == 1)
    case .results(let search):
      (search.selection == nil ? [] : [Hint("Enter", "go there")])
        + [Hint("/", "search again"), Hint("q", "back"), Hint("?", "help")]
    case .labelling: hintsWhileLabelling(state)
    case .document: hintsInDocument(state)
    }
  }

  private static func hints(forFiltered list: ListScreen) -> [Hint] {
    let going = list.shown?.isEmpty ?? true ? [] : [Hint("Enter", "go there")]
    return going + [Hint("Esc", list.content.wholeName), Hint("q", "back"), Hint("/", "filter")]
  }

  private static func hints(for library: LibraryList, isLast: Bool) -> [Hint] {
    let leaving = Hint("q", isLast ? "quit" : "back")
    guard library.selection != nil else { return [leaving, Hint("?", "help")] }
    return [
      Hint("Enter", "read"), Hint("/", "filter"), Hint("//", "search all"), Hint("o", "sort"),
      Hint("A", "archive"), Hint("?", "help"), leaving,
    ]
  }

  private static func hintsWhileLabelling(_ state: ReaderState) -> [Hint] {
    let count = state.keyedCandidates.prefix { $0.key?.isNumber ?? false }.count
    let guess = state.guessedRow.map { [Hint("Enter", state.name(of: $0))] } ?? []
    let digits = count > 0 ? [Hint(count > 1 ? "1-\(count)" : "1", "name")] : []
    return guess + digits + [
      Hint("Space", "skip"), Hint("S", "split"), Hint("u", "undo"), Hint("J", "join"),
      Hint("q", "leave"), Hint("?", "help"), Hint("C", "order"),
    ]
  }

  private static func hintsInDocument(_ state: ReaderState) -> [Hint] {
    if state.selectionAnchor != nil, state.focus == .transcript {
      let giving = state.turnsAtHand.isEmpty ? [] : [Hint("s", "who speaks")]
      let growing = state.selectsSentences ? [] : [Hint("v", "sentences")]
      return [Hint("a", "note")] + giving + growing + [
        Hint("y", "copy"), Hint("Esc", "cancel"), Hint("← → j k", "extend"), Hint("?", "help"),
      ]
    }
    if state.focus == .speakers, !state.shownRows(.speakers).isEmpty {
      return [
        Hint("Enter", "next turn"), Hint("Space", "hide"), Hint("f", "dim others"),
        Hint("r", "rename"),
        Hint("/", "filter"), Hint("Tab", "next pane"), Hint("?", "help"), Hint("q", "quit"),
      ]
    }
    if state.focus != .transcript, state.shownRows(state.focus).isEmpty {
      return [Hint("Tab", "next pane"), Hint("?", "help"), Hint("q", "quit")]
    }
    if state.focus != .transcript {
      return [
        Hint("Enter", "go there"), Hint("/", "filter"), Hint("Tab", "next pane"), Hint("?", "help"),
        Hint("q", "quit"),
      ]
    }
    if state.search.isLit {
      return [
        Hint("n N", "next"), Hint("&", state.filters.matches == nil ? "filter" : "show all"),
        Hint("Esc", "clear"), Hint("K", "all matches"), Hint("''", "back"), Hint("?", "help"),
        Hint("q", "quit"),
      ]
    }
    if state.noteAtHand != nil {
      return [
        Hint("e", "edit"), Hint("dd", "delete"), Hint("B", "all notes"), Hint("?", "help"),
        Hint("q", "quit"),
      ]
    }
    let sections = state.document.sections.count
    let digits = sections > 1 ? [Hint("1-\(min(9, sections))", "section")] : []
    let isInferred =
      state.document.showsTurns
      && [.inference, .voices].contains(state.document.attribution.origin)
    let mending = isInferred ? [Hint("s", "who speaks"), Hint("W", "why")] : []
    let back = state.history.last == nil ? [] : [Hint("''", "back")]
    return [Hint("?", "help"), Hint("q", "quit"), Hint("/", "find")] + back + digits + mending + [
      Hint("Space", "page"), Hint("Tab", "pane"),
    ]
  }
}
