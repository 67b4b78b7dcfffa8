import TerminalCells

/// The list of sections, with the current one marked and counts during a search; below it the
/// summary of the selected section, where there is room.
struct SectionsPaneView {
  private let frame: ScreenLayout.Frame
  private let state: ReaderState
  private let document: Document
  private let layout: SectionsPaneLayout
  private let current: Int?
  private let selected: Int
  private let hasFocus: Bool

  init(state: ReaderState, frame: ScreenLayout.Frame) {
    (self.state, self.frame, document) = (state, frame, state.document)
    current = state.currentSection
    (selected, hasFocus) = (state.panes.sections.selected, state.focus == .sections)
    layout = SectionsPaneLayout(state, frame)
  }

  func draw(on surface: inout Surface) {
    let top = frame.row + 1
    guard !layout.lines.isEmpty else {
      let text = document.sections.isEmpty ? "No sections" : "No section matches"
      for (index, line) in wrapped(text).prefix(frame.contentRows).enumerated() {
        surface.put(line, column: frame.column + 1, row: top + index, role: Role.secondary)
      }
      return
    }
    for (index, line) in layout.lines.enumerated() { draw(line, at: top + index, on: &surface) }
    drawSummary(of: selected, from: top + layout.lines.count, on: &surface)
  }

  private func draw(_ line: SectionsPaneLayout.Line, at row: Int, on surface: inout Surface) {
    let isCurrent = line.section == current
    let isSelected = hasFocus && line.section == selected
    let role: Role = isSelected ? .selectedRow : isCurrent ? .currentRow : .sectionRow
    let end = frame.column + frame.columns
    surface.fill(
      column: frame.column, row: row, columns: frame.columns,
      role: (isSelected ? role : Role.sectionRow).rawValue)
    let column = frame.column + layout.indent
    surface.put(line.text, column: column, row: row, columns: max(0, end - column), role: role)
    guard line.row == 0 else { return }
    surface.put(isCurrent ? "▸" : " ", column: frame.column, row: row, role: role)
    let section = document.sections[line.section]
    let time = section.start.description
    surface.putRight(
      "\(line.section + 1)",
      end: column - document.longestTimecode.description.count - 2, row: row, role: role)
    surface.putRight(time, end: column - 1, row: row, role: isSelected ? role : .timecode)
    surface.putRight(
      SectionsPaneLayout.count(of: line.section, state), end: end - 1, row: row,
      role: isSelected ? role : .count)
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
