import TerminalCells

/// The screen for a state. The terminal's cursor stands on the selected row or the caret in every view,
/// since screen readers and input methods go by it. Pure: the same state gives the same cells.
public func view(_ state: ReaderState) -> Surface {
  var surface = Surface(size: state.size)
  let screen = state.screen
  guard screen.arrangement != .none else {
    TooSmallView.draw(state, on: &surface)
    return surface
  }
  HeaderView.draw(state, on: &surface)
  // Where nothing has a better place for it, as in a text without words.
  surface.cursor = (1, 1)
  switch state.top {
  case .library: LibraryView(state).draw(on: &surface)
  case .results(let search): ResultsView(search, state).draw(on: &surface)
  case .list(let list): ListView.draw(list, state, on: &surface)
  case .labelling(let labelling): LabellingView(labelling, state).draw(on: &surface)
  case .document: drawPanes(of: state, screen, on: &surface)
  }
  if let picker = state.picker { PickerView(picker, state).draw(on: &surface) }
  StatusView.draw(state, on: &surface)
  return surface
}

private func drawPanes(of state: ReaderState, _ screen: ScreenLayout, on surface: inout Surface) {
  PaneFrameView.draw(state, screen, on: &surface)
  if let row = screen.stripRow { TimeStripView(state, row: row).draw(on: &surface) }
  for (pane, frame) in screen.frames {
    switch pane {
    case .sections: SectionsPaneView(state: state, frame: frame).draw(on: &surface)
    case .transcript: TranscriptPaneView(state, frame).draw(on: &surface)
    case .speakers: SpeakersPaneView(state: state, frame: frame).draw(on: &surface)
    }
  }
}

extension Surface {
  @discardableResult
  mutating func put(
    _ text: String, column: Int, row: Int, columns: Int = .max, role: Role,
    emphasis: Cell.Emphasis = []
  ) -> Int {
    put(text, column: column, row: row, columns: columns, role: role.rawValue, emphasis: emphasis)
  }

  /// Writes text so that it ends before a column.
  @discardableResult
  mutating func putRight(
    _ text: String, end: Int, row: Int, role: Role, emphasis: Cell.Emphasis = []
  ) -> Int {
    let width = TextMeasure.columns(text)
    put(text, column: end - width, row: row, role: role, emphasis: emphasis)
    return width
  }
}
