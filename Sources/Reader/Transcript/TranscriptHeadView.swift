import TerminalCells

/// The section and the speaker of the top row, in the row above the text: they stay in view inside a
/// long turn.
struct TranscriptHeadView {
  let state: ReaderState
  let document: Document
  let frame: ScreenLayout.Frame

  /// - Parameter row: the top row of text.
  func draw(above row: Row, on surface: inout Surface) {
    let offset = state.layout.textRange(ofUnit: row.unit)
    let place = row.range?.lowerBound ?? offset.lowerBound
    let isTab = state.screen.arrangement == .one && !state.view.isZoomed
    let (start, end) = (startColumn(isTab), frame.column + frame.columns - 1)
    // The section gives way to the speaker, as the sections pane shows it, too.
    let speaker = speaker(at: place)
    let nameWidth = speaker.map { TextMeasure.columns($0.text) + 2 } ?? 0
    let room = end - start - 2
    guard room >= 12 else { return }
    let section = section(at: place, columns: room - (nameWidth > 0 ? nameWidth + 3 : 0))
    guard !section.isEmpty || (speaker != nil && nameWidth <= room) else { return }
    let separator = section.isEmpty || speaker == nil ? "" : " · "
    let width = TextMeasure.columns(section + separator) + nameWidth
    var column = isTab ? end - width : start
    if !isTab {
      // Nothing of the name that stood there is left beside a shorter head.
      surface.fill(
        column: start, row: frame.row, columns: frame.column + frame.columns - start,
        with: 0x2500, role: Role.border.rawValue)
    }
    surface.fill(
      column: column - 1, row: frame.row, columns: width + 2, role: Role.text.rawValue)
    column += surface.put(
      section, column: column, row: frame.row,
      role: replacesName && state.focus == .transcript ? Role.focusedPaneTitle : .paneTitle)
    column += surface.put(separator, column: column, row: frame.row, role: Role.border)
    guard let speaker else { return }
    column += surface.put(speaker.mark + " ", column: column, row: frame.row, role: speaker.role)
    surface.put(speaker.text, column: column, row: frame.row, role: speaker.nameRole)
  }

  /// Beside the pane's name, or in its place where the pane is narrow.
  private func startColumn(_ isTab: Bool) -> Int {
    if isTab { return PaneFrameView.tabsEnd(state) + 2 }
    let name = PaneFrameView.name(of: .transcript, state)
    return replacesName ? frame.column + 1 : frame.column + TextMeasure.columns(name) + 3
  }

  private var replacesName: Bool {
    frame.columns < 60 && PaneFrameView.name(of: .transcript, state) == Pane.transcript.title
  }

  private func section(at offset: Int, columns: Int) -> String {
    guard let section = document.section(at: offset) else { return "" }
    let number = "§\(section + 1)"
    let whole = number + " " + document.sections[section].title
    if TextMeasure.columns(whole) <= columns { return whole }
    if columns >= 16 { return TextMeasure.truncated(whole, to: columns) }
    return number.count <= columns ? number : ""
  }

  private func speaker(
    at offset: Int
  ) -> (mark: String, text: String, role: Role, nameRole: Role)? {
    guard document.showsTurns, let turn = document.turn(at: offset) else { return nil }
    let speaker = document.turnSpeakers[turn]
    guard speaker != document.nobody else { return nil }
    return (
      SpeakerMark.mark(speaker, in: document), document.label(ofTurn: turn),
      SpeakerMark.role(speaker, in: document),
      SpeakerMark.nameRole(speaker, document.certainty(ofTurn: turn), in: document)
    )
  }
}
