import TerminalCells

/// The view of the panes' names and the lines between them.
enum PaneFrameView {
  static func draw(_ state: ReaderState, _ screen: ScreenLayout, on surface: inout Surface) {
    if screen.arrangement == .one, !state.view.isZoomed {
      tabs(state, screen, on: &surface)
    } else {
      for (pane, frame) in screen.frames { title(of: pane, frame, state, on: &surface) }
    }
    guard let transcript = screen.frames[.transcript], screen.frames.count > 1 else { return }
    line(at: transcript.column - 1, beside: transcript, on: &surface)
    if screen.arrangement == .three {
      line(at: transcript.column + transcript.columns, beside: transcript, on: &surface)
    }
  }

  private static func line(
    at column: Int, beside frame: ScreenLayout.Frame, on surface: inout Surface
  ) {
    surface.fill(
      column: column, row: frame.row, columns: 1, rows: frame.rows, with: 0x2502,
      role: Role.border.rawValue)
  }

  private static func title(
    of pane: Pane, _ frame: ScreenLayout.Frame, _ state: ReaderState, on surface: inout Surface
  ) {
    let focused = pane == state.focus
    let role = focused ? Role.focusedPaneTitle : .paneTitle
    let used = surface.put(
      " " + name(of: pane, state), column: frame.column, row: frame.row, columns: frame.columns,
      role: role)
    surface.fill(
      column: frame.column + used + 1, row: frame.row, columns: frame.columns - used - 1,
      with: 0x2500, role: Role.border.rawValue)
  }

  /// A pane's name, with the filter of its content.
  static func name(of pane: Pane, _ state: ReaderState) -> String {
    let filter = state.panes[pane].filter
    if !filter.isEmpty { return "\(pane.title) /\(filter)" }
    guard pane == .transcript else { return pane.title }
    if state.filters.matches != nil { return "Transcript: matching only" }
    if !state.filters.hidden.isEmpty {
      return "Transcript: \(state.filters.hidden.count) hidden"
    }
    return pane.title
  }

  /// Draws the names of all panes where only one is shown, which is marked.
  private static func tabs(
    _ state: ReaderState, _ screen: ScreenLayout, on surface: inout Surface
  ) {
    let row = screen.frames.values.first?.row ?? 1
    var end = 0
    for (pane, column) in tabs(state) {
      let focused = pane == state.focus
      end =
        column
        + surface.put(
          focused ? name(of: pane, state) : pane.title, column: column, row: row,
          role: focused ? Role.focusedPaneTitle : .paneTitle)
    }
    if state.focus != .transcript, state.size.columns - end - 2 > 10 {
      surface.putRight("Tab: next", end: state.size.columns - 1, row: row, role: .border)
    }
  }

  /// The column after the names of the panes.
  static func tabsEnd(_ state: ReaderState) -> Int {
    tabs(state).last.map { pane, column in
      column + TextMeasure.columns(pane == state.focus ? name(of: pane, state) : pane.title)
    } ?? 0
  }

  /// The panes whose names are shown, and where these start.
  private static func tabs(_ state: ReaderState) -> [(pane: Pane, column: Int)] {
    var column = 1
    let all = Pane.allCases.reduce(0) { $0 + $1.title.count + 2 }
    return (all < state.size.columns ? Pane.allCases : [state.focus]).map { pane in
      defer {
        let name = pane == state.focus ? name(of: pane, state) : pane.title
        column += TextMeasure.columns(name) + 2
      }
      return (pane, column)
    }
  }

  /// The pane whose name is at a cell, where only one pane is shown.
  static func tab(at column: Int, row: Int, _ state: ReaderState) -> Pane? {
    guard state.screen.arrangement == .one, !state.view.isZoomed,
      row == state.screen.frames.values.first?.row
    else { return nil }
    return column < tabsEnd(state) ? tabs(state).last { $0.column <= column }?.pane : nil
  }
}
