import TerminalCells

/// The window for choosing a speaker. It stands at the bottom of the transcript, or at the top
/// when the cursor's row is near the bottom.
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
      state.screen.frames[.transcript] ?? state.screen.frames[state.focus]
      ?? ScreenLayout.Frame(column: 0, row: 1, columns: state.size.columns, rows: 4)
  }

  func draw(on surface: inout Surface) {
    let room = max(1, min(Self.most, frame.contentRows - 2))
    let window = ListWindow.range(count: rows.count, rows: room, showing: picker.selected)
    let height = max(1, window.count) + 2
    let column = frame.column + (frame.columns > 40 ? 2 : 0)
    let width = min(56, frame.columns - (frame.columns > 40 ? 4 : 0))
    let isLow = state.cursorRow >= frame.contentRows - height - 1
    let top = isLow ? frame.row + 1 : frame.row + frame.rows - height
    drawBox(column: column, row: top, width: width, height: height, on: &surface)
    if rows.isEmpty {
      surface.put(
        "No speakers yet: type a name", column: column + 2, row: top + 1, columns: width - 4,
        role: Role.secondary)
    }
    for (index, position) in window.enumerated() {
      draw(position, column: column + 1, row: top + 1 + index, width: width - 2, on: &surface)
    }
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
      return "\(which), \(state.time(at: picker.range.lowerBound)) to \(end)"
    case .fromCursor: return "From the cursor to \(end)"
    case .everywhere: return "Everything this speaker says"
    }
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
    case .speaker(let speaker):
      surface.put(
        SpeakerMark.mark(speaker, in: state.document), column: column + 3, row: row,
        role: isSelected ? .selectedRow : SpeakerMark.role(speaker, in: state.document))
      let isPresent = speaker == state.presentSpeaker(of: picker)
      let right = isPresent ? "current" : state.document.roleShown(of: speaker)
      surface.put(
        TextMeasure.truncated(
          state.document.speakerNames[speaker], to: width - 7 - right.count), column: column + 5,
        row: row, role: isSelected ? .selectedRow : .text)
      surface.putRight(
        right, end: column + width - 1, row: row, role: isSelected ? .selectedRow : .secondary)
    }
  }
}
