import TerminalCells
import Transcripts

/// The view of the library: one document per row. Columns are left out where the window is narrow.
struct LibraryView {
  private let list: LibraryList
  private let size: CellSize
  private let rows: Int
  private let columns: [LibraryColumn]

  init(_ state: ReaderState) {
    (list, size, rows) = (state.shelf, state.size, state.libraryRows)
    columns = LibraryColumn.shown(in: state.size.columns)
  }

  func draw(on surface: inout Surface) {
    drawHead(on: &surface)
    guard !list.shown.isEmpty else { return drawEmpty(on: &surface) }
    let window = ListWindow.range(count: list.shown.count, rows: rows, showing: list.selected)
    for (index, row) in window.enumerated() {
      guard let document = list.documents?[list.shown[row]] else { continue }
      draw(document, isSelected: row == list.selected, at: 2 + index, on: &surface)
    }
    surface.cursor = (1, 2 + list.selected - window.lowerBound)
  }

  private func drawHead(on surface: inout Surface) {
    for column in columns {
      let isOrder = column.order == list.order
      let arrow = isOrder ? (list.isReversed ? "▴" : "▾") : ""
      put(
        column.title + arrow, in: column, at: 1,
        role: isOrder ? .focusedPaneTitle : .paneTitle, on: &surface)
    }
  }

  private func draw(
    _ document: ShelvedDocument, isSelected: Bool, at row: Int, on surface: inout Surface
  ) {
    if isSelected {
      surface.fill(
        column: 0, row: row, columns: size.columns, role: Role.selectedRow.rawValue)
    }
    let isFaint = document.isArchived && !isSelected
    for column in columns {
      let role: Role = isSelected ? .selectedRow : isFaint ? .secondary : column.role
      put(column.text(document), in: column, at: row, role: role, on: &surface)
    }
  }

  private func put(
    _ text: String, in column: LibraryColumn, at row: Int, role: Role, on surface: inout Surface
  ) {
    let shown = TextMeasure.truncated(text, to: column.width)
    if column.isRight {
      surface.putRight(shown, end: column.start + column.width, row: row, role: role)
    } else {
      surface.put(shown, column: column.start, row: row, columns: column.width, role: role)
    }
  }

  private func drawEmpty(on surface: inout Surface) {
    surface.cursor = (2, 3)
    for (index, line) in emptyLines.enumerated() {
      surface.put(
        TextMeasure.truncated(line, to: size.columns - 4), column: 2, row: 3 + index,
        role: index == 0 ? .text : .secondary)
    }
  }

  private var emptyLines: [String] {
    if let problem = list.problem { return [problem] }
    guard let documents = list.documents else { return ["Reading the library …"] }
    if documents.isEmpty, let progress = list.progress { return ["\(progress) …"] }
    if !list.filter.isEmpty { return ["No document has these words.", "", "Esc shows all."] }
    if !documents.isEmpty { return ["Everything is archived.", "", ". shows archived documents."] }
    return [
      "The library is empty.", "",
      "lectern add FILE or FOLDER … adds transcripts;", ":add adds the open one.",
    ]
  }
}
