import TerminalCells

/// The view of a list, in place of the panes.
enum ListView {
  static func draw(_ list: ListScreen, _ state: ReaderState, on surface: inout Surface) {
    let lines = state.lines(of: list)
    let rows = state.rows(of: list)
    // The head stays in place while the lines scroll.
    let first = state.size.rows - 1 - rows
    if let head = list.content.head(state) { draw(head, false, row: 1, state, on: &surface) }
    // The terminal's cursor is where a screen reader reads: at the selection, or at the first line.
    var cursorRow: Int?
    for (index, line) in lines.lines(from: list.top, count: rows).enumerated() {
      let isSelected = line.item != nil && line.item == list.selected
      if isSelected, cursorRow == nil { cursorRow = first + index }
      draw(line, isSelected, row: first + index, state, on: &surface)
    }
    if list.top + rows < lines.count, rows > 1 {
      surface.putRight(
        " ↓ more ", end: state.size.columns - 1, row: first + rows - 1, role: .secondary)
    }
    surface.cursor = (2, cursorRow ?? first)
  }

  private static func draw(
    _ line: ListLine, _ isSelected: Bool, row: Int, _ state: ReaderState,
    on surface: inout Surface
  ) {
    if isSelected {
      surface.fill(
        column: 1, row: row, columns: state.size.columns - 2, role: Role.selectedRow.rawValue)
    }
    for piece in line.pieces {
      // A match stands out in a selected line, too.
      let role = piece.role == .match ? Role.currentMatch : .selectedRow
      let width = surface.put(
        piece.text, column: 2 + piece.column, row: row,
        columns: state.size.columns - 3 - piece.column, role: isSelected ? role : piece.role)
      if let link = piece.link {
        surface.link(column: 2 + piece.column, row: row, columns: width, to: link)
      }
    }
  }
}
