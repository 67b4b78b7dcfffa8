import Reader
import TerminalCells

/// Shows the roles of a screen's cells as text.
///
/// One letter a cell names its role, `.` the plain text; under that, a line `letter = role` for each
/// role on the screen, then the rectangles that are raised (the row of the cursor, the status line) or dimmed, and
/// where the terminal's cursor is parked. Columns and rows count from 0.
public enum StyleLayer {
  /// Lines joined by line breaks, without one at the end.
  public static func text(_ surface: Surface) -> String {
    let rows = (0..<surface.size.rows).map { row in
      String(surface.row(row).map { letter(of: $0.role) })
    }
    var lines = rows + [""] + legend(surface)
    lines += rectangles(.raised, in: surface).map { "raised: \($0)" }
    lines += rectangles(.dimmed, in: surface).map { "dimmed: \($0)" }
    lines.append(
      surface.cursor.map { "cursor: column \($0.column), row \($0.row)" } ?? "cursor: hidden")
    return lines.joined(separator: "\n")
  }

  private static let letters = Array(".abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")

  private static func letter(of role: UInt8) -> Character {
    Int(role) < letters.count ? letters[Int(role)] : "?"
  }

  private static func legend(_ surface: Surface) -> [String] {
    let used = Set(surface.cells.map(\.role))
    return Role.allCases.filter { used.contains($0.rawValue) }
      .map { "\(letter(of: $0.rawValue)) = \($0)" }
  }

  /// The runs of cells with an emphasis; the same run in rows that follow each other is one.
  private static func rectangles(_ emphasis: Cell.Emphasis, in surface: Surface) -> [String] {
    var found: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []
    for row in 0..<surface.size.rows {
      for columns in runs(emphasis, in: surface.row(row)) {
        if let above = found.lastIndex(where: {
          $0.columns == columns && $0.rows.upperBound == row - 1
        }) {
          found[above].rows = found[above].rows.lowerBound...row
        } else {
          found.append((row...row, columns))
        }
      }
    }
    return found.map { "\(counted("row", $0.rows)), \(counted("column", $0.columns))" }
  }

  private static func runs(
    _ emphasis: Cell.Emphasis, in cells: ArraySlice<Cell>
  ) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for (column, cell) in cells.enumerated() where cell.emphasis.contains(emphasis) {
      if let last = runs.last, last.upperBound == column - 1 {
        runs[runs.count - 1] = last.lowerBound...column
      } else {
        runs.append(column...column)
      }
    }
    return runs
  }

  private static func counted(_ name: String, _ range: ClosedRange<Int>) -> String {
    range.count == 1
      ? "\(name) \(range.lowerBound)" : "\(name)s \(range.lowerBound)–\(range.upperBound)"
  }
}
