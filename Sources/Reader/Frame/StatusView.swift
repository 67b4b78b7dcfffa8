import TerminalCells

/// The last row: the place, the last message, and the most useful keys; or the input line.
enum StatusView {
  static func draw(_ state: ReaderState, on surface: inout Surface) {
    let row = state.size.rows - 1
    if let input = state.input {
      InputView.draw(input, state, row: row, on: &surface)
    } else {
      drawStatus(state, row: row, on: &surface)
    }
    surface.emphasize(column: 0, row: row, columns: state.size.columns, .raised)
  }

  private static func drawStatus(_ state: ReaderState, row: Int, on surface: inout Surface) {
    let columns = state.size.columns
    var column = 1
    if let message = state.messageShown, leavesNoRoom(for: message, state) {
      surface.put(
        TextMeasure.truncated(message.text, to: columns - 2), column: 1, row: row,
        role: message.isError ? Role.error : .message)
      if let row = parkedRow(state) { surface.cursor = row }
      return
    }
    let place = place(in: state)
    column += surface.put(place, column: column, row: row, columns: columns - 2, role: Role.status)
    if let issues = issues(in: state) {
      column += 2
      column += surface.put(
        issues, column: column, row: row, columns: max(0, columns - column - 1), role: Role.error)
    }
    if let needle = needle(in: state, columns: max(12, columns / 3)) {
      column += surface.put(
        "  " + needle, column: column, row: row,
        columns: max(0, columns - column - 1), role: Role.prompt)
    }
    if let message = state.messageShown {
      let room = columns - column - 4
      surface.put(
        TextMeasure.truncated(message.text, to: room), column: column + 3, row: row,
        role: message.isError ? Role.error : .message)
    } else {
      column += drawNote(state, from: column + 2, row: row, on: &surface)
      drawHints(Hints.hints(for: state), from: column + 3, row: row, on: &surface)
    }
    if let row = parkedRow(state) { surface.cursor = row }
  }

  /// Draws the note at the cursor, which leaves some room for the keys.
  private static func drawNote(
    _ state: ReaderState, from column: Int, row: Int, on surface: inout Surface
  ) -> Int {
    guard state.showsDocument, state.focus == .transcript, state.selectionAnchor == nil,
      !state.search.isLit, let note = state.noteAtHand?.text, !note.isEmpty
    else { return 0 }
    let left = surface.size.columns - column - 1
    let room = left < 48 ? left : left - 20
    return 2
      + surface.put(
        TextMeasure.truncated("» \(note)", to: room), column: column, row: row,
        role: Role.annotation)
  }

  /// Whether a message needs the whole row: in a narrow window it is worth more than the place, which
  /// the next key shows again.
  private static func leavesNoRoom(for message: Message, _ state: ReaderState) -> Bool {
    let used = [
      place(in: state), issues(in: state) ?? "",
      needle(in: state, columns: max(12, state.size.columns / 3)) ?? "",
    ]
    let beside = used.reduce(0) { $0 + TextMeasure.columns($1) } + 8
    return TextMeasure.columns(message.text) > state.size.columns - beside
  }

  /// The place of the terminal's cursor: the selected row of the focused side pane, or its title where
  /// it has no rows.
  private static func parkedRow(_ state: ReaderState) -> (column: Int, row: Int)? {
    guard state.showsDocument, state.focus != .transcript,
      let frame = state.screen.frames[state.focus]
    else { return nil }
    let shown = state.shownRows(state.focus)
    guard let index = shown.firstIndex(of: state.panes[state.focus].selected) else {
      return (frame.column, frame.row)
    }
    guard state.focus == .speakers else {
      let lines = SectionsPaneLayout(state, frame).lines
      let row = lines.firstIndex { $0.section == shown[index] } ?? 0
      return (frame.column, frame.row + 1 + row)
    }
    let layout = SpeakersPaneLayout(frame, count: shown.count)
    let range = layout.window(frame, count: shown.count, showing: index)
    return (frame.column, frame.row + 1 + (index - range.lowerBound) * layout.rows)
  }

  private static func place(in state: ReaderState) -> String {
    switch state.top {
    case .library: return libraryPlace(state.shelf)
    case .results(let search): return "//\(search.query)"
    case .list(let list):
      let filter = list.filter.isEmpty ? "" : "  /\(list.filter)"
      return list.content.title(list, state) + filter
    case .labelling: return "\(state.currentTime)"
    case .document: return placeInDocument(state)
    }
  }

  private static func placeInDocument(_ state: ReaderState) -> String {
    if !state.keys.digits.isEmpty { return "Section \(state.keys.digits)…" }
    if !state.keys.sequence.isEmpty { return state.keys.sequence.map(\.description).joined() + "…" }
    var parts = [state.currentTime.description, "\(state.percentage)%"]
    if let section = state.currentSection { parts.append("§\(section + 1)") }
    if let turn = state.currentTurn, state.document.showsTurns,
      state.screen.frames[.speakers] == nil
    {
      parts.append(SpeakerMark.label(ofTurn: turn, in: state.document))
    }
    if state.selectionAnchor != nil {
      let turns = state.turnsAtHand.count
      parts.append(turns > 1 ? "\(turns) turns selected" : "selected")
    }
    if state.filters.solo != nil { parts.append("dimmed") }
    return parts.joined(separator: "  ")
  }

  private static func libraryPlace(_ library: LibraryList) -> String {
    guard !library.shown.isEmpty else { return "Library" }
    let filter = library.filter.isEmpty ? "" : "  /\(library.filter)"
    return "\(library.selected + 1)/\(library.shown.count)\(filter)"
  }

  /// The number of problems in the input, such as `!3`; nil for none.
  private static func issues(in state: ReaderState) -> String? {
    guard state.showsDocument else { return nil }
    let count = state.document.transcript.issues.count
    return count == 0 ? nil : "!\(count)"
  }

  /// The search and the number of the current match, such as `/granite 2/17`.
  private static func needle(in state: ReaderState, columns: Int) -> String? {
    guard state.showsDocument, state.search.isLit else { return nil }
    var figures = SearchStatistics.text(state)
    if case .section(let section) = state.search.scope { figures += " in §\(section + 1)" }
    let room = max(3, columns - figures.count - 1)
    return TextMeasure.truncated(state.search.title, to: room) + " " + figures
  }

  private static func drawHints(
    _ hints: [Hint], from first: Int, row: Int, on surface: inout Surface
  ) {
    let columns = surface.size.columns
    // As many as fit, set against the right edge.
    var shown: [Hint] = []
    var width = 0
    for hint in hints {
      let needed = TextMeasure.columns(hint.key) + TextMeasure.columns(hint.what) + 3
      guard width + needed <= columns - first - 1 else { break }
      width += needed
      shown.append(hint)
    }
    var column = columns - width + 1
    for hint in shown {
      column += surface.put(hint.key, column: column, row: row, role: Role.statusKey)
      column += surface.put(" \(hint.what)", column: column, row: row, role: Role.secondary) + 2
    }
  }
}

/// The number of matches, and that of the match at the cursor.
enum SearchStatistics {
  static func text(_ state: ReaderState) -> String {
    let search = state.search
    guard search.isWhole else { return "…" }
    let count = search.matches.count
    if count == 0 { return "no match" }
    if state.isOnMatch, let current = search.current {
      return "\(current + 1)/\(count)"
    }
    if search.listName != nil { return count == 1 ? "1 place" : "\(count) places" }
    return count == 1 ? "1 match" : "\(count) matches"
  }
}
