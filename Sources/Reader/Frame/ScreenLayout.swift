import TerminalCells

/// The arrangement of the panes in a window of a given size.
struct ScreenLayout: Hashable, Sendable {
  /// A pane's area, its title row included.
  struct Frame: Hashable, Sendable {
    var column: Int
    var row: Int
    var columns: Int
    var rows: Int

    /// Rows below the title row.
    var contentRows: Int { max(0, rows - 1) }
  }

  /// The number and places of the panes shown together.
  enum Arrangement: Hashable, Sendable {
    /// Sections, transcript and speakers in three columns.
    case three
    /// Sections over speakers in the left column, the transcript beside them.
    case two
    /// The pane with the focus alone.
    case one
    /// No room for anything but a line that says so.
    case none
  }

  let arrangement: Arrangement
  let frames: [Pane: Frame]
  /// The row of the time strip; nil where there is none.
  let stripRow: Int?

  static let threeColumns = 110
  static let twoColumns = 70
  static let least = CellSize(columns: 20, rows: 6)

  init(_ state: ReaderState) {
    let size = state.size
    stripRow = Self.hasStrip(state) ? 1 : nil
    let head = stripRow == nil ? 1 : 2
    let body = Frame(column: 0, row: head, columns: size.columns, rows: size.rows - head - 1)
    if size.columns < Self.least.columns || size.rows < Self.least.rows {
      (arrangement, frames) = (.none, [:])
    } else if state.labelling != nil {
      (arrangement, frames) = (.one, [.transcript: state.labellingLayout.text])
    } else if state.view.isZoomed || size.columns < Self.twoColumns {
      let pane = state.documentIfAny == nil ? .transcript : state.focus
      (arrangement, frames) = (
        .one, [pane: pane == .transcript && state.view.isZoomed ? Self.column(state, body) : body]
      )
    } else if size.columns < Self.threeColumns || !Self.hasSpeakers(state) {
      (arrangement, frames) = (.two, Self.two(state, body))
    } else {
      (arrangement, frames) = (.three, Self.three(state, body))
    }
  }

  /// Whether the speakers pane has more than one sentence to show, or may yet have.
  private static func hasSpeakers(_ state: ReaderState) -> Bool {
    guard let document = state.documentIfAny else { return true }
    return state.attribution.isAwaited || !document.speakersShown.isEmpty
  }

  private static func hasStrip(_ state: ReaderState) -> Bool {
    state.view.showsStrip && state.labelling == nil && state.documentIfAny != nil
      && TimeStripView.whyNone(state) == nil
  }

  /// The text alone stands in the middle.
  private static func column(_ state: ReaderState, _ body: Frame) -> Frame {
    guard state.documentIfAny != nil else { return body }
    var column = body
    column.columns = min(body.columns, state.view.measure + state.gutter + 1)
    // The gutter counts half: the text itself is in the middle.
    column.column = max(0, (body.columns - column.columns - state.gutter / 2) / 2)
    return column
  }

  private static func three(_ state: ReaderState, _ body: Frame) -> [Pane: Frame] {
    let most = (body.columns - 40) / 2
    let widths = sideWidths(state, body)
    let left = min(max(16, widths.sections + state.widthChange(.sections)), most)
    let right = min(max(12, widths.speakers + state.widthChange(.speakers)), most)
    var (sections, transcript, speakers) = (body, body, body)
    sections.columns = left
    transcript.column = left + 1
    transcript.columns = body.columns - left - right - 2
    speakers.column = body.columns - right
    speakers.columns = right
    return [.sections: sections, .transcript: transcript, .speakers: speakers]
  }

  /// What the lines of text leave free goes to whole titles, then to the speakers.
  private static func sideWidths(
    _ state: ReaderState, _ body: Frame
  ) -> (sections: Int, speakers: Int) {
    let narrow = (sections: min(34, body.columns / 4), speakers: 24)
    guard let document = state.documentIfAny else { return narrow }
    let text = state.view.measure + state.gutter + 4
    let spare = max(0, body.columns - 2 - text - narrow.sections - narrow.speakers)
    let titles = SectionsPaneLayout.width(of: document) - narrow.sections
    let wider = min(spare, max(0, titles), 30)
    return (narrow.sections + wider, narrow.speakers + min(12, spare - wider))
  }

  /// The side pane with the focus has the room that it needs.
  private static func two(_ state: ReaderState, _ body: Frame) -> [Pane: Frame] {
    let focus = state.documentIfAny == nil ? .transcript : state.focus
    let wanted = focus != .transcript ? max(40, body.columns / 3) : body.columns / 3
    let left = min(max(16, wanted + state.widthChange(.sections)), body.columns - 30)
    let count = state.documentIfAny?.speakersShown.count ?? 0
    let lower: Int
    switch focus {
    case .sections where count > 0: lower = min(count + 1, body.rows / 3)
    case .speakers where count > 0: lower = min(count * 2 + 1, body.rows * 2 / 3)
    default: lower = min(count > 0 ? count * 2 + 1 : 3, body.rows / 2)
    }
    var (sections, transcript, speakers) = (body, body, body)
    sections.columns = left
    sections.rows = body.rows - lower
    speakers.columns = left
    speakers.row = body.row + sections.rows
    speakers.rows = lower
    transcript.column = left + 1
    transcript.columns = body.columns - left - 1
    return [.sections: sections, .transcript: transcript, .speakers: speakers]
  }
}
