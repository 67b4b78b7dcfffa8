import TerminalCells
import Transcripts

extension ReaderState {
  /// Goes to a text offset and remembers the place before.
  /// - Parameter row: the wanted row of the cursor on the screen; nil for a third down.
  mutating func jump(to offset: Int, row: Int? = nil) {
    if offset != cursor { history.record(cursor) }
    place(at: offset, row: row)
  }

  /// Goes to a text offset without recording it; a place already on the screen does not scroll.
  mutating func place(at offset: Int, row: Int? = nil) {
    viewport.goalColumn = nil
    let offset = document.aligned(min(max(0, offset), document.lastOffset))
    reveal(offset)
    let layout = layout
    guard layout.count > 0 else { return }
    let target = layout.shown(offset)
    if let row {
      cursorRow = row
    } else {
      let rows = textSize.rows
      let window = layout.window(at: cursor, above: cursorRow, height: rows)
      let margin = min(2, (rows - 1) / 4)
      let visible = window.rows.lastIndex { $0.range.map { $0.lowerBound <= target } ?? false }
      if let visible, window.rows[visible].range?.contains(target) ?? false,
        (margin..<max(margin + 1, rows - margin)).contains(visible)
      {
        cursorRow = visible
      } else {
        cursorRow = rows / 3
      }
    }
    cursor = target
  }

  /// Shows a place that a filter hides, by removing the filter.
  mutating func reveal(_ offset: Int) {
    if filters.matches != nil, layout.shown(offset) != offset { filters.matches = nil }
    if layout.shown(offset) != offset, let speaker = document.speakerOrNobody(at: offset) {
      filters.hidden.remove(speaker)
      filters.speakers = unitsOfOthers()
    }
  }

  mutating func goBack() {
    guard let place = history.back(from: cursor) else { return say("No earlier place") }
    self.place(at: place)
  }

  mutating func goForward() {
    guard let place = history.forward() else { return say("No later place") }
    self.place(at: place)
  }

  mutating func swapPlaces() {
    guard let place = history.last else { return say("No jump to go back from yet") }
    jump(to: place)
  }

  /// Goes to a time.
  mutating func goToTime(_ time: Timecode) {
    guard !document.cues.isEmpty else { return say("This transcript has no captions") }
    jump(to: document.cues.textOffset(at: time))
  }
}
