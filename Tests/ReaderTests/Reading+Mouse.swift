import TerminalCells

@testable import Reader

/// The mouse, at the places of words on the screen.
extension Reading {
  /// The cell of the first of some words on the screen, from a row and a column on.
  func cell(of words: String, row first: Int = 0, column: Int = 0) -> (column: Int, row: Int)? {
    for (number, row) in rows.enumerated().dropFirst(first) {
      let start = row.index(row.startIndex, offsetBy: column, limitedBy: row.endIndex)
      guard let start, let range = row[start...].firstRange(of: words) else { continue }
      return (TextMeasure.columns(String(row[..<range.lowerBound])), number)
    }
    return nil
  }

  mutating func mouse(_ action: Mouse.Action, _ column: Int, _ row: Int) {
    send(.mouseUsed(Mouse(action, column: column, row: row)))
  }

  mutating func click(_ column: Int, _ row: Int) {
    mouse(.press, column, row)
    let pressed = effects
    mouse(.release, column, row)
    effects = pressed + effects
  }

  /// Clicks on the first of some words; on nothing where they are not shown.
  mutating func click(on words: String, row: Int = 0, column: Int = 0) {
    guard let cell = cell(of: words, row: row, column: column) else { return }
    click(cell.column, cell.row)
  }

  mutating func wheel(_ action: Mouse.Action, in pane: Pane) {
    guard let frame = frames[pane] else { return }
    mouse(action, frame.column + 3, frame.row + 3)
  }
}
