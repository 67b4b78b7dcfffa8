import TerminalCells

extension ReaderState {
  mutating func cycleFocus(_ direction: Int) {
    let count = Pane.allCases.count
    focus = Pane.allCases[(focus.rawValue + direction + count) % count]
  }

  /// To the pane beside; while words are being selected, to the word beside.
  mutating func moveFocus(_ direction: Int) {
    if selectionAnchor != nil { return moveWord(direction) }
    guard let pane = Pane(rawValue: focus.rawValue + direction) else {
      return say("No pane on the \(direction < 0 ? "left" : "right")")
    }
    focus = pane
  }

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

  mutating func toggleSolo() {
    let selected = panes.speakers.selected
    if focus == .speakers, filters.solo != selected {
      filters.solo = selected
    } else if filters.solo != nil {
      filters.solo = nil
    } else if let speaker = currentSpeaker {
      filters.solo = speaker
    } else {
      say("Nobody is named here")
    }
  }

  /// Moves the selection of a side pane among the rows that are shown.
  mutating func moveSelection(_ movement: Movement, in pane: Pane) {
    let shown = shownRows(pane)
    guard !shown.isEmpty else { return }
    let row = shown.firstIndex(of: panes[pane].selected) ?? 0
    let page = screen.frames[pane]?.contentRows ?? 1
    panes[pane].selected = shown[movement.target(from: row, count: shown.count, page: page)]
  }

  /// Goes to the selected section, or to the next turn of the selected speaker, and there gives the
  /// transcript the focus.
  mutating func openRow() {
    let selected = panes[focus].selected
    switch focus {
    case .sections:
      goToSection(selected)
      focus = .transcript
    case .speakers:
      let starts = turnStarts(of: selected)
      guard let next = starts.first(where: { $0 > cursor }) ?? starts.first else { return }
      jump(to: next)
      focus = .transcript
    case .transcript: break
    }
  }
}
