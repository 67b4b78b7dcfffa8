import TerminalCells

extension ReaderState {
  mutating func resetPanes() {
    (view.widthChanges, view.isZoomed, view.measure) = ([:], false, 80)
    say("Widths of panes and lines reset")
  }

  /// Widens the focused side pane; from the transcript, the sections pane.
  mutating func resizePane(_ columns: Int) {
    let pane = focus == .speakers && screen.arrangement == .three ? Pane.speakers : .sections
    let before = screen.frames
    view.widthChanges[pane, default: 0] += columns
    if screen.frames == before {
      view.widthChanges[pane, default: 0] -= columns
      say("The pane cannot be \(columns > 0 ? "wider" : "narrower")")
    }
  }

  mutating func changeMeasure(_ columns: Int) {
    let widest = textSize.columns
    // A measure beyond the pane's width does not count.
    let wanted = (columns > 0 ? view.measure : min(view.measure, widest)) + columns
    view.measure = min(max(24, wanted), 200)
    if columns > 0, textSize.columns == widest {
      view.measure = max(widest, 24)
      say("No room for wider lines: z shows only this pane")
    } else {
      say("Line width: \(textSize.columns) columns")
    }
  }
}
