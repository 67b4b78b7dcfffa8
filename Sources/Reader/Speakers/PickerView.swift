import TerminalCells

/// The window for choosing a speaker. It stands beside its turn, whose words stay readable: below them,
/// else above, else as far down as it can. While labelling it takes the place of the candidates.
struct PickerView {
  private let picker: Picker
  private let state: ReaderState
  private let rows: [Picker.Row]
  private let frame: ScreenLayout.Frame

  /// The most rows of speakers that are shown at once.
  private static let most = 9

  init(_ picker: Picker, _ state: ReaderState) {
    (self.picker, self.state) = (picker, state)
    rows = state.pickerRows
    frame =
      state.labelling.map { _ in state.labellingLayout.panel }
      ?? state.screen.frames[.transcript] ?? state.screen.frames[state.focus]
      ?? ScreenLayout.Frame(column: 0, row: 1, columns: state.size.columns, rows: 4)
  }

  /// The place of the window, and the rows that it shows.
  private struct Box {
    var column: Int
    var row: Int
    var width: Int
    var shown: Range<Int>
    var height: Int { max(1, shown.count) + 2 }
  }

  private var box: Box {
    let room = max(1, min(Self.most, frame.contentRows - 2))
    let isWide = frame.columns > 40 && state.labelling == nil
    var box = Box(
      column: frame.column + (isWide ? 2 : 0), row: 0,
      width: min(56, frame.columns - (isWide ? 4 : 0)),
      shown: ListWindow.range(count: rows.count, rows: room, showing: picker.selected))
    box.row = top(height: box.height)
    return box
  }

  /// The row of the window at a cell of the screen.
  func candidate(column: Int, row: Int) -> Int? {
    let box = box
    let position = box.shown.lowerBound + row - box.row - 1
    return (box.column..<box.column + box.width).contains(column) && box.shown.contains(position)
      ? position : nil
  }

  func draw(on surface: inout Surface) {
    let box = box
    let (column, top, width) = (box.column, box.row, box.width)
    drawBox(column: column, row: top, width: width, height: box.height, on: &surface)
    if rows.isEmpty {
      surface.put(
        "No speakers yet: type a name", column: column + 2, row: top + 1, columns: width - 4,
        role: Role.secondary)
    }
    for (index, position) in box.shown.enumerated() {
      draw(position, column: column + 1, row: top + 1 + index, width: width - 2, on: &surface)
    }
  }

  private func top(height: Int) -> Int {
    guard state.labelling == nil else { return frame.row }
    let (start, end) = (frame.row + 1, frame.row + frame.rows)
    let rows = state.rows(of: picker.range)
    if rows.upperBound <= frame.contentRows - height { return start + rows.upperBound }
    if rows.lowerBound >= height { return start + rows.lowerBound - height }
    // The turn fills the pane: its first rows are worth more than its last ones.
    return rows.lowerBound > frame.contentRows / 2 ? start : end - height
  }

  private func drawBox(
    column: Int, row: Int, width: Int, height: Int, on surface: inout Surface
  ) {
    let (right, bottom) = (column + width - 1, row + height - 1)
    // Clears the rows, so that no parts of words stand beside the window.
    surface.fill(
      column: frame.column, row: row, columns: frame.columns, rows: height,
      role: Role.text.rawValue)
    for y in [row, bottom] {
      surface.fill(
        column: column + 1, row: y, columns: width - 2, with: 0x2500, role: Role.border.rawValue)
    }
    for (text, x, y) in [
      ("┌", column, row), ("┐", right, row), ("└", column, bottom), ("┘", right, bottom),
    ] { surface.put(text, column: x, row: y, role: Role.border) }
    for x in [column, right] {
      surface.fill(
        column: x, row: row + 1, columns: 1, rows: height - 2, with: 0x2502,
        role: Role.border.rawValue)
    }
    surface.put(
      " \(PickerView.reach(picker, state)) ", column: column + 2, row: row, columns: width - 4,
      role: Role.focusedPaneTitle)
  }

  /// The title: the words that the choice is about.
  static func reach(_ picker: Picker, _ state: ReaderState) -> String {
    let end = state.time(at: picker.range.upperBound)
    switch picker.reach {
    case .turns:
      let which = picker.turns == 1 ? "This turn" : "These \(picker.turns) turns"
      return which
        + (state.isTimed ? ", \(state.time(at: picker.range.lowerBound)) to \(end)" : "")
    case .fromCursor: return "From the cursor " + (state.isTimed ? "to \(end)" : "on")
    case .everywhere: return "Everything this speaker says"
    }
  }

  private func remark(on speaker: Int) -> String {
    let turn = state.document.turn(at: picker.range.lowerBound)
    if let turn, state.document.turnCertainties[turn] == .sure,
      state.document.turnSpeakers[turn] == speaker
    {
      return "current"
    }
    return state.remark(on: .speaker(speaker), ofTurn: turn)
  }

  private func draw(
    _ position: Int, column: Int, row: Int, width: Int, on surface: inout Surface
  ) {
    let isSelected = position == picker.selected
    if isSelected {
      surface.fill(
        column: column, row: row, columns: width, role: Role.selectedRow.rawValue)
    }
    let isNumbered = position < 9 && state.input?.line.text.isEmpty ?? false
    surface.put(
      isNumbered ? "\(position + 1)" : " ", column: column + 1, row: row,
      role: isSelected ? .selectedRow : .statusKey)
    switch rows[position] {
    case .new(let name):
      surface.put(
        TextMeasure.truncated("new: \(name)", to: width - 4), column: column + 3, row: row,
        role: isSelected ? .selectedRow : .message)
    case .person(let name):
      let right = state.remark(on: rows[position], ofTurn: nil)
      surface.put(
        TextMeasure.truncated(name, to: width - 7 - right.count), column: column + 5, row: row,
        role: isSelected ? .selectedRow : .text)
      surface.putRight(
        right, end: column + width - 1, row: row, role: isSelected ? .selectedRow : .secondary)
    case .speaker(let speaker):
      surface.put(
        SpeakerMark.mark(speaker, in: state.document), column: column + 3, row: row,
        role: isSelected ? .selectedRow : SpeakerMark.role(speaker, in: state.document))
      let right = remark(on: speaker)
      surface.put(
        TextMeasure.truncated(
          state.document.speakerNames[speaker], to: width - 7 - right.count), column: column + 5,
        row: row, role: isSelected ? .selectedRow : .text)
      surface.putRight(
        right, end: column + width - 1, row: row, role: isSelected ? .selectedRow : .secondary)
    }
  }
}

extension ReaderState {
  /// The rows of the transcript pane that hold some words, with the speaker's name above them; from 0,
  /// within the window.
  fileprivate func rows(of range: Range<Int>) -> Range<Int> {
    let (rows, _) = layout.window(at: cursor, above: cursorRow, height: textSize.rows)
    let held = rows.indices.filter { row in
      switch rows[row].kind {
      case .speaker(let turn, _): range.contains(document.turnStarts[turn])
      case .text(let words, _): words.overlaps(range)
      case .heading, .blank: false
      }
    }
    return (held.first ?? 0)..<(held.last ?? 0) + 1
  }
}
