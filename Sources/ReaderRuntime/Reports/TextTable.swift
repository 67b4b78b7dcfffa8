import TerminalCells

/// Rows of cells set in columns for people: two spaces between them, none at a line's end. Controls
/// are made visible.
struct TextTable {
  private var rows: [[String]] = []
  /// The columns whose cells stand on the right, such as numbers.
  private let right: Set<Int>

  init(right: Set<Int> = []) { self.right = right }

  mutating func add(_ cells: [String]) { rows.append(cells.map(ErrorSentences.visible)) }

  /// The lines, each with a line break after it.
  var text: String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? TextMeasure.columns($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = row.indices.map { column in
        let blanks = String(
          repeating: " ", count: widths[column] - TextMeasure.columns(row[column]))
        return right.contains(column) ? blanks + row[column] : row[column] + blanks
      }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
