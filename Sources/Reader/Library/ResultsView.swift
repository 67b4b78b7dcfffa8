import TerminalCells
import Transcripts

/// The view of a library search: each document's title, and below it its passages, one per row.
struct ResultsView {
  private let state: ReaderState
  private let search: LibrarySearch
  private var columns: Int { state.size.columns }

  init(_ search: LibrarySearch, _ state: ReaderState) {
    (self.search, self.state) = (search, state)
  }

  func draw(on surface: inout Surface) {
    guard !search.rows.isEmpty else { return drawEmpty(on: &surface) }
    let rows = state.libraryRows + 1
    let window = ListWindow.range(count: search.rows.count, rows: rows, showing: search.selected)
    for (index, row) in window.enumerated() {
      switch search.rows[row] {
      case .group(let group): drawTitle(search.results.groups[group], at: 1 + index, on: &surface)
      case .passage(let group, let passage):
        draw(
          search.results.groups[group].passages[passage], isSelected: row == search.selected,
          at: 1 + index, on: &surface)
      }
    }
    surface.cursor = (1, 1 + search.selected - window.lowerBound)
  }

  private func drawTitle(
    _ group: LibraryResults.Group, at row: Int, on surface: inout Surface
  ) {
    let right = [group.date, "\(group.passages.count)"].compactMap { $0 }.joined(separator: "  ")
    let room = columns - right.count - 4
    surface.put(
      TextMeasure.truncated(group.title, to: room), column: 1, row: row, role: Role.heading)
    surface.putRight(right, end: columns - 1, row: row, role: .secondary)
  }

  private func draw(
    _ passage: LibraryResults.Passage, isSelected: Bool, at row: Int, on surface: inout Surface
  ) {
    if isSelected {
      surface.fill(column: 0, row: row, columns: columns, role: Role.selectedRow.rawValue)
    }
    let time = passage.time?.description ?? ""
    surface.putRight(time, end: 10, row: row, role: isSelected ? .selectedRow : .timecode)
    var column = 12
    if columns >= 70 {
      surface.put(
        TextMeasure.truncated(passage.speaker ?? "", to: 18), column: column, row: row,
        role: isSelected ? .selectedRow : .secondary)
      column += 20
    }
    drawWords(of: passage, from: column, at: row, isSelected: isSelected, on: &surface)
  }

  /// Draws the words around the first match, which starts a third into the row.
  private func drawWords(
    of passage: LibraryResults.Passage, from column: Int, at row: Int, isSelected: Bool,
    on surface: inout Surface
  ) {
    let bytes = Array(passage.text.utf8)
    let room = max(1, columns - column - 1)
    let first = passage.matches.first?.lowerBound ?? 0
    let start = PassageWindow.start(in: bytes, showing: first, columns: room / 3)
    let plain: Role = isSelected ? .selectedRow : .text
    var next = column
    if start > 0 { next += surface.put("…", column: next, row: row, role: Role.secondary) }
    surface.put(
      glyphs: GlyphIterator(bytes, in: start..<bytes.count), column: next, row: row,
      columns: room - (next - column)
    ) { offset in
      let isLit = passage.matches.contains { $0.contains(offset) }
      return ((isLit ? Role.match : plain).rawValue, [])
    }
  }

  private func drawEmpty(on surface: inout Surface) {
    surface.cursor = (2, 2)
    for (index, line) in emptyLines.enumerated() {
      surface.put(
        TextMeasure.truncated(line, to: columns - 4), column: 2, row: 2 + index,
        role: index == 0 ? .text : .secondary)
    }
  }

  private var emptyLines: [String] {
    if search.query.isEmpty {
      return [
        "Type words to search all transcripts.", "",
        "\"side channel\"    a phrase", "-word             not with this word",
        "speaker:tim       what Tim says", "title:synthetic   in documents with this title",
        "after:2024-05  before:2025",
      ]
    }
    if !search.isAnswered { return ["…"] }
    if let problem = search.results.problem { return [problem] }
    // The index may not be complete yet.
    let progress = state.shelf.progress.map { ["", "\($0) …"] } ?? []
    return ["Nothing in the library has these words."] + progress
  }
}
