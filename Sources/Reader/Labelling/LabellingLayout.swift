import TerminalCells

/// The places of the text and of the candidates on the screen that asks who speaks: side by side in a
/// wide window, else one above the other.
struct LabellingLayout: Hashable, Sendable {
  let text: ScreenLayout.Frame
  /// The candidates and what is known so far; its first row is a title.
  let panel: ScreenLayout.Frame
  let isBeside: Bool
  /// Candidates beside each other in a row of the panel.
  let columns: Int

  private static let besideColumns = 36
  private static let leastBeside = 100
  private static let candidateColumns = 34

  /// - Parameter candidates: the rows that the candidates need in one column.
  init(_ size: CellSize, candidates: Int) {
    let body = ScreenLayout.Frame(column: 0, row: 1, columns: size.columns, rows: size.rows - 2)
    var (text, panel) = (body, body)
    isBeside = size.columns >= Self.leastBeside && size.rows >= 16
    if isBeside {
      columns = 1
      text.columns = size.columns - Self.besideColumns - 1
      panel.column = text.columns + 1
      panel.columns = Self.besideColumns
    } else {
      columns = max(1, (size.columns - 1) / Self.candidateColumns)
      let needed = (candidates + columns - 1) / columns
      // A title, the candidates, two lines of what is known; at least half is left to the text.
      panel.rows = min(needed + 3, max(2, body.rows / 2))
      text.rows = body.rows - panel.rows
      panel.row = text.row + text.rows
    }
    (self.text, self.panel) = (text, panel)
  }

  /// The rows for candidates.
  func candidateRows(known: Int) -> Int {
    max(1, panel.contentRows - (panel.contentRows > 2 ? known : 0))
  }
}

extension ReaderState {
  var labellingLayout: LabellingLayout {
    LabellingLayout(size, candidates: documentIfAny == nil ? 0 : candidates.count + 1)
  }
}
