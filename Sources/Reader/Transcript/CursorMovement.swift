import TerminalCells

extension ReaderState {
  /// Rows that stay between the cursor and the edges of the pane.
  private var margin: Int { viewport.isPointed ? 0 : min(2, (textSize.rows - 1) / 4) }

  /// Makes the parts of the state agree: the cursor is on a place that is shown, its row is inside
  /// the pane, and no row is empty while there is text.
  mutating func normalize() {
    if readingIndex != nil { normalizeReading() }
    normalizeList()
  }

  private mutating func normalizeReading() {
    let layout = layout
    let rows = textSize.rows
    cursor = document.aligned(layout.shown(min(max(0, cursor), document.lastOffset)))
    // A window without room for text must not move the cursor's row.
    guard screen.arrangement != .none else { return }
    var wanted = max(cursorRow, margin)
    let location = layout.location(of: cursor)
    // With only headings above, they are shown.
    if location.at.position == 0,
      location.rows.prefix(location.at.row).allSatisfy({ $0.range == nil })
    {
      wanted = max(wanted, location.at.row)
    }
    wanted = min(wanted, rows - 1 - margin)
    cursorRow = layout.window(at: cursor, above: wanted, height: rows).cursorRow
    for pane in [Pane.sections, .speakers] {
      let shown = shownRows(pane)
      if !shown.contains(panes[pane].selected) {
        panes[pane].selected = shown.first ?? 0
      }
      if focus != pane, panes.browsed != pane,
        let current = pane == .sections ? currentSection : currentSpeakerOrNobody,
        shown.contains(current)
      {
        panes[pane].selected = current
      }
    }
  }

  /// Selects the rows of the current section and speaker when these have changed.
  mutating func follow(section: Int?, speaker: Int?) {
    if let current = currentSection, current != section, shownRows(.sections).contains(current) {
      panes[.sections].selected = current
    }
    if let current = currentSpeakerOrNobody, current != speaker,
      shownRows(.speakers).contains(current)
    {
      panes[.speakers].selected = current
    }
  }

  /// Resizes the window; the cursor keeps its place and, where the window allows, its row.
  mutating func resize(to size: CellSize) {
    view.size = size
    if readingIndex != nil { cursorRow = viewport.restingRow }
  }

  mutating func moveRows(_ distance: Int) {
    let layout = layout
    guard layout.count > 0 else { return }
    let row = layout.location(of: cursor)
    let column = viewport.goalColumn ?? column(of: cursor, in: row.rows[row.at.row])
    guard let (range, moved) = layout.textRow(from: cursor, distance: distance) else {
      // With only headings above or below, show them.
      cursorRow += distance < 0 ? textSize.rows : 0
      return
    }
    cursor = offset(atColumn: column, of: range)
    cursorRow += moved
    viewport.goalColumn = column
  }

  private func column(of offset: Int, in row: Row) -> Int {
    guard let range = row.range, offset > range.lowerBound else { return 0 }
    return TextMeasure.columns(document.cues.text, in: range.lowerBound..<offset)
  }

  /// The text offset of the character at a column of a row of words.
  func offset(atColumn column: Int, of range: Range<Int>) -> Int {
    var used = 0
    var last = range.lowerBound
    for glyph in GlyphIterator(document.cues.text, in: range) where glyph.width > 0 {
      last = glyph.offset
      used += glyph.width
      if used > column { break }
    }
    return last
  }

  /// Moves the text under the cursor; the cursor moves along only at the edge.
  mutating func scroll(_ rows: Int) {
    cursorRow -= rows
    let wanted = min(max(cursorRow, margin), textSize.rows - 1 - margin)
    if wanted != cursorRow { moveRows(wanted - cursorRow) }
  }

  /// Moves by half pages; the cursor keeps its row on the screen while the text allows it.
  mutating func page(halves: Int) {
    let rows = textSize.rows
    let distance = halves.magnitude == 1 ? max(1, rows / 2) : max(1, rows - 2)
    let row = cursorRow
    moveRows(halves < 0 ? -distance : distance)
    cursorRow = row
  }

  /// The last word of the unit shown above, for a filter.
  private func lastWord(before offset: Int, _ layout: TextLayout) -> Int {
    let position = layout.position(atTextOffset: offset)
    guard position > 0 else { return offset }
    return WordBoundary.previous(
      in: document.cues.text, from: layout.textRange(position - 1).upperBound)
  }

  /// Moves to the word beside or, while whole sentences are selected, to the sentence beside.
  mutating func moveWord(_ direction: Int) {
    viewport.goalColumn = nil
    let text = document.cues.text
    guard !text.isEmpty else { return }
    if selectsSentences { return move(to: sentenceStart(direction), direction) }
    move(
      to: direction > 0
        ? WordBoundary.next(in: text, from: cursor) : WordBoundary.previous(in: text, from: cursor),
      direction)
  }

  private mutating func move(to target: Int, _ direction: Int) {
    let old = cursor
    let rowBefore = layout.location(of: old)
    cursor = layout.shown(target)
    if direction > 0, cursor < target { return cursor = old }
    if direction < 0, cursor > target { cursor = lastWord(before: old, layout) }
    // Follow the cursor's row down or up the screen.
    if let range = rowBefore.rows[rowBefore.at.row].range, !range.contains(cursor) {
      let moved = layout.textRow(from: old, distance: direction)?.moved ?? 0
      cursorRow += moved
    }
  }

  /// Moves to the first or the last word of the cursor's row.
  mutating func moveInRow(toEnd: Bool) {
    viewport.goalColumn = nil
    let row = layout.location(of: cursor)
    guard let range = row.rows[row.at.row].range else { return }
    let text = document.cues.text
    cursor = toEnd ? WordBoundary.previous(in: text, from: range.upperBound) : range.lowerBound
    cursor = max(cursor, range.lowerBound)
  }

  /// Moves to the first row of the window, or to the one that keeps its distance to the edge.
  mutating func moveToWindowTop() {
    let (rows, _) = layout.window(at: cursor, above: cursorRow, height: textSize.rows)
    guard let first = rows.indices.first(where: { rows[$0].range != nil }) else { return }
    let isStart = rows[first].range?.lowerBound == layout.shown(0)
    let kept = rows.indices.first { $0 >= margin && rows[$0].range != nil }
    guard let row = isStart ? first : kept, let range = rows[row].range else { return }
    (viewport.goalColumn, cursor, cursorRow) = (nil, range.lowerBound, row)
  }
}
