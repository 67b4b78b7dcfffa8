import TerminalCells

extension ReaderState {
  mutating func resetPanes() {
    (view.widthChanges, view.isZoomed, view.measure) = ([:], false, 80)
    say("Panes and lines have their first widths")
  }

  /// Widens the side pane with the focus; from the transcript, the sections.
  mutating func resizePane(_ columns: Int) {
    let pane = focus == .speakers && screen.arrangement == .three ? Pane.speakers : .sections
    let before = screen.frames
    view.widthChanges[pane, default: 0] += columns
    if screen.frames == before {
      view.widthChanges[pane, default: 0] -= columns
      say("As \(columns > 0 ? "wide" : "narrow") as it goes")
    }
  }

  mutating func changeMeasure(_ columns: Int) {
    let widest = textSize.columns
    // What the pane cannot show does not count.
    let wanted = (columns > 0 ? view.measure : min(view.measure, widest)) + columns
    view.measure = min(max(24, wanted), 200)
    if columns > 0, textSize.columns == widest {
      view.measure = max(widest, 24)
      say("The pane has no room for wider lines: z gives it the window")
    } else {
      say("Lines of \(textSize.columns) columns")
    }
  }
}
