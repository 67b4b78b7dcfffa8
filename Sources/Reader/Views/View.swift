import TerminalCells

/// The screen for a state. Pure: the same state gives the same cells.
public func view(_ state: ReaderState) -> Surface {
  var surface = Surface(size: state.size)
  let screen = state.screen
  guard screen.arrangement != .none else {
    TooSmallView.draw(state, on: &surface)
    return surface
  }
  HeaderView.draw(state, on: &surface)
  if state.front?.kind == .library {
    LibraryView(state).draw(on: &surface)
  } else if state.front?.kind == .results {
    ResultsView(state).draw(on: &surface)
  } else if let front = state.front {
    FrontView.draw(front, state, on: &surface)
  } else {
    PaneFrameView.draw(state, screen, on: &surface)
    for (pane, frame) in screen.frames {
      switch pane {
      case .sections: SectionsPaneView(state: state, frame: frame).draw(on: &surface)
      case .transcript: TranscriptPaneView(state, frame).draw(on: &surface)
      case .speakers: SpeakersPaneView(state: state, frame: frame).draw(on: &surface)
      }
    }
  }
  if let picker = state.picker { PickerView(picker, state).draw(on: &surface) }
  StatusView.draw(state, on: &surface)
  return surface
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

/// What a window shows that has no room for the reader.
enum TooSmallView {
  static func draw(_ state: ReaderState, on surface: inout Surface) {
    let text = "Window too small"
    surface.put(
      TextMeasure.truncated(text, to: state.size.columns), column: 0, row: 0, role: Role.message)
  }
}
