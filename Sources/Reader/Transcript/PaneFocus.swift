import TerminalCells

/// Movement between the panes, and in the side panes.
extension ReaderState {
  mutating func cycleFocus(_ direction: Int) {
    let count = Pane.allCases.count
    focus = Pane.allCases[(focus.rawValue + direction + count) % count]
  }

  /// Moves the focus to the pane beside or, while words are selected, the cursor to the word beside.
  mutating func moveFocus(_ direction: Int) {
    if selectionAnchor != nil { return moveWord(direction) }
    guard let pane = Pane(rawValue: focus.rawValue + direction) else {
      return say("No pane on the \(direction < 0 ? "left" : "right")")
    }
    focus = pane
  }

  /// Moves the selection of a side pane among the rows that are shown.
  mutating func moveSelection(_ movement: Movement, in pane: Pane) {
    let shown = shownRows(pane)
    guard !shown.isEmpty else { return }
    let row = shown.firstIndex(of: panes[pane].selected) ?? 0
    let page = screen.frames[pane]?.contentRows ?? 1
    panes[pane].selected = shown[movement.target(from: row, count: shown.count, page: page)]
  }

  /// Goes to the selected section, or to the next turn of the selected speaker, and gives the
  /// transcript the focus.
  mutating func openRow() {
    openRow(panes[focus].selected, of: focus)
  }

  /// Goes to a section, or to the next turn of a speaker; see `openRow()`.
  mutating func openRow(_ selected: Int, of pane: Pane) {
    switch pane {
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

  /// The texts of the rows of a side pane, for its filter.
  func texts(of pane: Pane) -> [String] {
    switch pane {
    case .sections: document.sections.map(\.title)
    case .speakers: document.speakerNames
    case .transcript: []
    }
  }

  /// The rows of a side pane that its filter shows.
  func shownRows(_ pane: Pane) -> [Int] {
    let rows = panes[pane].shown(of: texts(of: pane))
    guard pane == .speakers else { return rows }
    let kept = Set(rows)
    return document.speakersShown.filter { kept.contains($0) }
  }
}
