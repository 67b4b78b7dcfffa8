import TerminalCells

extension ReaderState {
  mutating func cycleFocus(_ direction: Int) {
    let count = Pane.allCases.count
    focus = Pane.allCases[(focus.rawValue + direction + count) % count]
  }

  mutating func moveFocus(_ direction: Int) {
    let target = focus.rawValue + direction
    if let pane = Pane(rawValue: target) { focus = pane }
  }

  /// Widens the side pane with the focus; from the transcript, the sections.
  mutating func resizePane(_ columns: Int) {
    let pane = focus == .speakers && screen.arrangement == .three ? Pane.speakers : .sections
    let before = screen.frames
    widthChanges[pane, default: 0] += columns
    if screen.frames == before {
      widthChanges[pane, default: 0] -= columns
      say("As \(columns > 0 ? "wide" : "narrow") as it goes")
    }
  }

  mutating func changeMeasure(_ columns: Int) {
    let widest = textSize.columns
    // What the pane cannot show does not count.
    let wanted = (columns > 0 ? measure : min(measure, widest)) + columns
    measure = min(max(24, wanted), 200)
    if columns > 0, textSize.columns == widest {
      measure = max(widest, 24)
      say("The pane has no room for wider lines: z gives it the window")
    } else {
      say("Lines of \(textSize.columns) columns")
    }
  }

  mutating func toggleSolo() {
    if focus == .speakers, let selected = lists[.speakers]?.selected, solo != selected {
      solo = selected
    } else if solo != nil {
      solo = nil
    } else if let speaker = currentSpeaker {
      solo = speaker
    } else {
      say("Nobody is named here")
    }
  }

  /// Moves the selection of a side pane's list among the rows that are shown.
  mutating func moveSelection(_ distance: Int, in pane: Pane) {
    let shown = shownRows(pane)
    guard !shown.isEmpty else { return }
    let index = shown.firstIndex(of: lists[pane]?.selected ?? 0) ?? 0
    lists[pane]?.selected = shown[min(max(0, index + distance), shown.count - 1)]
  }

  /// What keys do in a side pane; false when they do what they do everywhere.
  mutating func performInList(_ action: Action) -> Bool {
    let page = max(1, (screen.frames[focus]?.contentRows ?? 2) - 1)
    switch action {
    case .rowDown, .scrollDown: moveSelection(1, in: focus)
    case .rowUp, .scrollUp: moveSelection(-1, in: focus)
    case .pageDown: moveSelection(page, in: focus)
    case .pageUp: moveSelection(-page, in: focus)
    case .halfPageDown: moveSelection(max(1, page / 2), in: focus)
    case .halfPageUp: moveSelection(-max(1, page / 2), in: focus)
    case .goToStart: moveSelection(-shownRows(focus).count, in: focus)
    case .goToEnd: moveSelection(shownRows(focus).count, in: focus)
    case .openRow: openRow()
    default: return false
    }
    return true
  }

  /// Goes to the selected section, or to the next turn of the selected speaker, and there gives the
  /// transcript the focus.
  private mutating func openRow() {
    guard let selected = lists[focus]?.selected else { return }
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
