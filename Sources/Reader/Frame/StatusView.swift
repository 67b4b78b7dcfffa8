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
    defer { if let row = parkedRow(state) { surface.cursor = row } }
    let layout = StatusLayout(state)
    if let message = state.messageShown, layout.place.isEmpty {
      surface.put(
        TextMeasure.truncated(message.text, to: columns - 2), column: 1, row: row,
        role: message.isError ? Role.error : .message)
      return
    }
    var column = 1
    column += surface.put(layout.place, column: column, row: row, role: Role.status)
    if let issues = layout.issues {
      column += 2 + surface.put(issues, column: column + 2, row: row, role: Role.error)
    }
    if let needle = layout.needle {
      column += surface.put("  " + needle, column: column, row: row, role: Role.prompt)
    }
    if let message = state.messageShown {
      surface.put(
        TextMeasure.truncated(message.text, to: columns - column - 4), column: column + 3, row: row,
        role: message.isError ? Role.error : .message)
    }
    if let note = layout.note {
      surface.put(note, column: column + 2, row: row, role: Role.annotation)
    }
    for (hint, column) in layout.hints {
      let end = column + surface.put(hint.key, column: column, row: row, role: Role.statusKey)
      surface.put(" \(hint.what)", column: end, row: row, role: Role.secondary)
    }
  }

  /// The keys of the hint at a column; nil where there is none, or none that a click can press.
  static func keys(at column: Int, _ state: ReaderState) -> [Key]? {
    StatusLayout(state).hints.last { $0.column <= column }.flatMap { hint, start in
      column < start + hint.columns ? hint.keys : nil
    }
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
