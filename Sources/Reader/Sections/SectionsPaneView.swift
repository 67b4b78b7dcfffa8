import TerminalCells

/// The list of sections, with the current one marked and counts during a search; below it the
/// summary of the selected section, where there is room.
struct SectionsPaneView {
  private let frame: ScreenLayout.Frame
  private let document: Document
  private let search: Search
  private let shown: [Int]
  private let current: Int?
  private let selected: Int
  private let hasFocus: Bool

  init(state: ReaderState, frame: ScreenLayout.Frame) {
    self.frame = frame
    (document, search) = (state.document, state.search)
    (shown, current) = (state.shownRows(.sections), state.currentSection)
    (selected, hasFocus) = (state.panes.sections.selected, state.focus == .sections)
  }

  func draw(on surface: inout Surface) {
    let top = frame.row + 1
    let sections = document.sections
    guard !shown.isEmpty else {
      let text = sections.isEmpty ? "No sections" : "No section matches"
      for (index, line) in wrapped(text).prefix(frame.contentRows).enumerated() {
        surface.put(line, column: frame.column + 1, row: top + index, role: Role.secondary)
      }
      return
    }
    let anchor = shown.firstIndex(of: selected) ?? 0
    let range = ListWindow.range(count: shown.count, rows: frame.contentRows, showing: anchor)
    for (index, position) in range.enumerated() {
      draw(section: shown[position], at: top + index, on: &surface)
    }
    drawSummary(of: selected, from: top + range.count, on: &surface)
  }

  private func draw(section index: Int, at row: Int, on surface: inout Surface) {
    let section = document.sections[index]
    let isCurrent = index == current
    let isSelected = hasFocus && index == selected
    let role: Role = isSelected ? .selectedRow : isCurrent ? .currentRow : .sectionRow
    let end = frame.column + frame.columns
    surface.fill(
      column: frame.column, row: row, columns: frame.columns,
      role: (isSelected ? role : Role.sectionRow).rawValue)
    var column = frame.column
    column += surface.put(isCurrent ? "▸" : " ", column: column, row: row, role: role)
    let digits = String(document.sections.count).count
    column += digits
    surface.putRight("\(index + 1)", end: column, row: row, role: role)
    let timeWidth = document.longestTimecode.description.count
    column += timeWidth + 1
    surface.putRight(
      section.start.description, end: column, row: row, role: isSelected ? role : .timecode)
    column += 1
    let count = count(of: index)
    let room = end - column - (count.isEmpty ? 0 : count.count + 1) - 1
    surface.put(
      TextMeasure.truncated(section.title, to: room), column: column, row: row,
      columns: max(0, room),
      role: role)
    if !count.isEmpty {
      surface.putRight(count, end: end - 1, row: row, role: isSelected ? role : .count)
    }
  }

  private func count(of section: Int) -> String {
    guard search.isLit, search.isWhole else { return "" }
    var range = document.textRange(ofSection: section)
    // Headings at the very end of the text come after its last byte.
    if section == document.sections.count - 1 {
      range = range.lowerBound..<range.upperBound + 1
    }
    let count = search.matches.count(in: range)
    return count == 0 ? "" : String(count)
  }

  private func wrapped(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return TextMeasure.rows(bytes, in: 0..<bytes.count, columns: frame.columns - 2).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  private func drawSummary(of section: Int, from row: Int, on surface: inout Surface) {
    let room = frame.row + frame.rows - row - 1
    guard room >= 3, let summary = document.sections[section].summary else { return }
    let lines = wrapped(summary)
    for (index, line) in lines.prefix(room).enumerated() {
      let cut = index == room - 1 && lines.count > room
      surface.put(
        cut ? TextMeasure.truncated(line + " …", to: frame.columns - 2) : line,
        column: frame.column + 1, row: row + 1 + index, columns: frame.columns - 1,
        role: Role.secondary)
    }
  }
}
