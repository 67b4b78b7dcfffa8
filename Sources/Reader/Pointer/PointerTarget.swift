import TerminalCells

/// What is on the screen under the pointer.
enum PointerTarget: Hashable, Sendable {
  /// The border beside a side pane.
  case border(Pane)
  /// A pane, where there is nothing else: its title, or empty rows.
  case pane(Pane)
  /// A section or speaker in its pane.
  case row(Pane, Int)
  /// A text offset, in the strip of the whole talk.
  case strip(Int)
  /// A text offset, in a row of the transcript pane.
  case text(Int, row: Int)
  /// An item of a list, a row of the library or of a search in it.
  case item(Int)
  /// A column of the library.
  case column(LibraryList.Order)
  /// A row in the window for choosing a speaker.
  case candidate(Int)
  /// The keys of a hint, or of somebody who may have spoken.
  case keys([Key])
  /// A place in the line that is typed, by the characters before it.
  case caret(Int)
  case nothing
}

extension ReaderState {
  /// What is at a cell of the screen.
  func target(column: Int, row: Int) -> PointerTarget {
    if row == size.rows - 1 { return hintTarget(column) }
    if let picker {
      return PickerView(picker, self).candidate(column: column, row: row).map { .candidate($0) }
        ?? .nothing
    }
    switch top {
    case .document: return targetInPanes(column, row)
    case .library: return targetInLibrary(column, row)
    case .results(let search):
      let window = ListWindow.range(
        count: search.rows.count, rows: libraryRows + 1, showing: search.selected)
      return item(row - 1, in: window)
    case .list(let list):
      let line = list.top + row - (size.rows - 1 - rows(of: list))
      guard line >= list.top else { return .nothing }
      return lines(of: list).lines(from: line, count: 1).first?.item.map { .item($0) } ?? .nothing
    case .labelling(let labelling):
      let key = LabellingView(labelling, self).key(column: column, row: row)
      return key.map { .keys([$0]) } ?? .nothing
    }
  }

  private func hintTarget(_ column: Int) -> PointerTarget {
    guard let input else {
      return StatusView.keys(at: column, self).map { .keys($0) } ?? .nothing
    }
    if let keys = InputView.keys(at: column, input, self) { return .keys(keys) }
    return InputView.caret(at: column, input, self).map { .caret($0) } ?? .nothing
  }

  private func item(_ index: Int, in window: Range<Int>) -> PointerTarget {
    window.indices.contains(window.lowerBound + index) && index >= 0
      ? .item(window.lowerBound + index) : .nothing
  }

  private func targetInLibrary(_ column: Int, _ row: Int) -> PointerTarget {
    if row == 1 {
      let column = LibraryColumn.shown(in: size.columns).last { $0.start <= column }
      return column.map { .column($0.order) } ?? .nothing
    }
    return item(
      row - 2,
      in: ListWindow.range(count: shelf.shown.count, rows: libraryRows, showing: shelf.selected))
  }

  private func targetInPanes(_ column: Int, _ row: Int) -> PointerTarget {
    if row == screen.stripRow {
      return TimeStripView.offset(atColumn: column, self).map { .strip($0) } ?? .nothing
    }
    if let pane = PaneFrameView.tab(at: column, row: row, self) { return .pane(pane) }
    if let pane = Pane.allCases.first(where: { border(of: $0) == column }), row > 0 {
      return .border(pane)
    }
    guard let pane = pane(column: column, row: row), let frame = screen.frames[pane],
      row > frame.row
    else { return pane(column: column, row: row).map { .pane($0) } ?? .nothing }
    if pane == .transcript { return textTarget(in: frame, column, row) ?? .pane(pane) }
    return listRow(of: pane, frame, at: row - frame.row - 1).map { .row(pane, $0) } ?? .pane(pane)
  }

  /// The pane at a cell of the screen.
  func pane(column: Int, row: Int) -> Pane? {
    screen.frames.first { _, frame in
      (frame.column..<frame.column + frame.columns).contains(column)
        && (frame.row..<frame.row + frame.rows).contains(row)
    }?.key
  }

  /// The column of the border that makes a side pane wider; nil where there is none.
  func border(of pane: Pane) -> Int? {
    guard screen.frames.count > 1, let transcript = screen.frames[.transcript] else { return nil }
    switch pane {
    case .sections: return transcript.column - 1
    case .speakers:
      return screen.arrangement == .three ? transcript.column + transcript.columns : nil
    case .transcript: return nil
    }
  }

  /// The section or speaker in a line of its pane; nil for an empty line.
  private func listRow(of pane: Pane, _ frame: ScreenLayout.Frame, at line: Int) -> Int? {
    if pane == .sections { return SectionsPaneLayout(self, frame).section(atRow: line) }
    let shown = shownRows(pane)
    let anchor = shown.firstIndex(of: panes[pane].selected) ?? 0
    let layout = SpeakersPaneLayout(frame, count: shown.count)
    let window = layout.window(frame, count: shown.count, showing: anchor)
    let position = window.lowerBound + line / layout.rows
    return shown.indices.contains(position) ? shown[position] : nil
  }

  /// The place of the text at a cell: in a row of words the character, in that of a speaker the start
  /// of the turn. A heading is its section's row.
  private func textTarget(
    in frame: ScreenLayout.Frame, _ column: Int, _ row: Int
  ) -> PointerTarget? {
    let (rows, _) = layout.window(at: cursor, above: cursorRow, height: frame.contentRows)
    let line = row - frame.row - 1
    guard rows.indices.contains(line) else { return nil }
    switch rows[line].kind {
    case .text(let range, _):
      return .text(offset(atColumn: column - frame.column - gutter, of: range), row: line)
    case .speaker(let turn, _): return .text(document.turnStarts[turn], row: line + 1)
    case .heading(let section): return .row(.sections, section)
    case .blank: return nil
    }
  }
}
