import TerminalCells

/// The mouse: the wheel scrolls what is under the pointer, a click focuses a pane, selects a row and
/// follows it, a drag moves a border or selects words and copies them.
extension ReaderState {
  /// The rows by which a notch of the wheel scrolls.
  private static let notch = 3

  mutating func use(_ mouse: Mouse) {
    guard screen.arrangement != .none else { return }
    if readingIndex != nil { viewport.isUntouched = false }
    switch mouse.action {
    case .wheelUp: turnWheel(-1, mouse)
    case .wheelDown: turnWheel(1, mouse)
    case .press: press(target(column: mouse.column, row: mouse.row))
    case .drag: drag(mouse)
    case .release: release()
    }
  }

  /// A click ends what keys have begun, as another key does. A key of the last row goes on from them.
  private mutating func press(_ target: PointerTarget) {
    pointerDrag = nil
    if case .keys(let keys) = target { return keys.forEach { press($0) } }
    status = StatusLine()
    (keys.sequence, keys.digits) = ([], "")
    click(target)
  }

  // The wheel.

  private mutating func turnWheel(_ direction: Int, _ mouse: Mouse) {
    status = StatusLine()
    if var picker {
      picker.selected = min(max(0, picker.selected + direction), max(0, pickerRows.count - 1))
      self.picker = picker
    } else if showsDocument {
      let pane = pane(column: mouse.column, row: mouse.row) ?? focus
      pane == .transcript ? scroll(direction * Self.notch) : browse(pane, direction)
    } else {
      move(.scroll(direction * Self.notch))
    }
  }

  /// Moves the selection of the side pane that has the focus, or scrolls another one, which goes back
  /// to the current row with the next key.
  private mutating func browse(_ pane: Pane, _ direction: Int) {
    guard let frame = screen.frames[pane] else { return }
    if focus == pane { return moveSelection(.rows(direction), in: pane) }
    let shown = shownRows(pane)
    let rows =
      pane == .speakers
      ? SpeakersPaneLayout(frame, count: shown.count)
        .window(frame, count: shown.count, showing: 0).count
      : Set(SectionsPaneLayout(self, frame).lines.map(\.section)).count
    guard shown.count > rows else { return }
    // The window is around the selected row: from a row at its middle on, it moves at once.
    let middle = rows / 2
    let row = shown.firstIndex(of: panes[pane].selected) ?? 0
    let centred = min(max(row, middle), shown.count - rows + middle)
    let wanted = centred + direction * Self.notch
    panes.browsed = pane
    panes[pane].selected = shown[min(max(0, wanted), shown.count - 1)]
  }

  // The button.

  private mutating func click(_ target: PointerTarget) {
    if case .candidate(let row) = target { return choose(row) }
    if case .caret(let position) = target { input?.line.move(to: position) }
    guard input == nil else { return }
    switch target {
    case .border(let pane): pointerDrag = .border(pane)
    case .pane(let pane): focus = pane
    case .row(let pane, let row): follow(row, in: pane)
    case .strip(let offset): jump(to: layout.shown(offset))
    case .text(let offset, let row):
      (focus, selectionAnchor, isSelectionDragged) = (.transcript, nil, false)
      point(to: offset, row: row)
      pointerDrag = .words(from: offset)
    case .item(let item): select(item)
    case .column(let order): sortLibrary(by: order)
    case .candidate, .keys, .caret, .nothing: break
    }
  }

  /// Selects a row of a side pane, which gets the focus, and shows its place in the transcript.
  private mutating func follow(_ row: Int, in pane: Pane) {
    if let frame = screen.frames[pane], frame.rows > 0 { focus = pane }
    panes[pane].selected = row
    let focused = focus
    openRow(row, of: pane)
    if screen.arrangement != .one { focus = focused }
  }

  /// Selects an item of a list, or opens the one that is selected.
  private mutating func select(_ item: Int) {
    let isSelected: Bool
    switch top {
    case .list(let list):
      isSelected = list.selected == item
      selectItem(item)
    case .library:
      isSelected = shelf.selected == item
      shelf.select(item)
    case .results(let search):
      isSelected = search.selected == item
      selectResult(by: item - search.selected)
    case .document, .labelling: return
    }
    let enter = Key(.enter)
    if isSelected, KeyMap.standard?.action([enter], in: context) != nil { press(enter) }
  }

  /// Puts the cursor on a place that is on the screen, in the row that it has there.
  private mutating func point(to offset: Int, row: Int) {
    (viewport.goalColumn, viewport.isPointed) = (nil, true)
    (cursor, cursorRow) = (document.aligned(offset), row)
  }

  // Dragging.

  private mutating func drag(_ mouse: Mouse) {
    switch pointerDrag {
    case .border(let pane): moveBorder(of: pane, to: mouse.column)
    case .words(let start) where showsDocument && input == nil: select(from: start, to: mouse)
    case .words, nil: break
    }
  }

  private mutating func moveBorder(of pane: Pane, to column: Int) {
    guard let before = border(of: pane) else { return }
    let outwards = pane == .speakers ? -1 : 1
    view.widthChanges[pane, default: 0] += outwards * (column - before)
    // A pane has its limits; the pointer may go beyond them and come back.
    let after = border(of: pane) ?? before
    view.widthChanges[pane, default: 0] += outwards * (after - column)
  }

  /// Selects the words from an offset to the pointer; beyond an edge of the pane the text scrolls.
  private mutating func select(from start: Int, to mouse: Mouse) {
    guard let frame = screen.frames[.transcript] else { return }
    let (first, last) = (frame.row + 1, frame.row + frame.rows - 1)
    if mouse.row < first { scroll(-1) }
    if mouse.row > last { scroll(1) }
    normalize()
    let (rows, _) = layout.window(at: cursor, above: cursorRow, height: frame.contentRows)
    let wanted = min(max(mouse.row, first), last) - first
    let line =
      rows.indices.last { $0 <= wanted && rows[$0].range != nil }
      ?? rows.indices.first { rows[$0].range != nil }
    guard let line, let range = rows[line].range else { return }
    point(to: offset(atColumn: mouse.column - frame.column - gutter, of: range), row: line)
    let text = document.cues.text
    if WordBoundary.run(in: text, at: start) != WordBoundary.run(in: text, at: cursor) {
      selectionAnchor = start
    }
  }

  /// Copies the words that were selected, which stay selected until the cursor moves on.
  private mutating func release() {
    defer { pointerDrag = nil }
    guard case .words = pointerDrag, let anchor = selectionAnchor, showsDocument, input == nil
    else { return }
    copyWords()
    (selectionAnchor, isSelectionDragged) = (anchor, true)
  }
}
