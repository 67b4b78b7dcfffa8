/// Columns and rows.
struct Size: Hashable, CustomStringConvertible {
  var columns: Int
  var rows: Int

  init(_ columns: Int, _ rows: Int) { (self.columns, self.rows) = (columns, rows) }

  var description: String { "\(columns)x\(rows)" }
}

/// What stands on a terminal's screen: rows of text without the blanks at their ends.
struct Screen: Equatable, CustomStringConvertible {
  var rows: [String]

  /// Splits text at its line breaks; blanks at the ends of rows and empty rows at the end go.
  static func rows(_ text: String) -> [String] {
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(trimmed)
    while rows.last?.isEmpty ?? false { rows.removeLast() }
    return rows
  }

  /// The lowest row with something on it.
  var status: String { rows.last ?? "" }

  func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

  var description: String { "\n" + rows.joined(separator: "\n") }

  private static func trimmed(_ row: Substring) -> String {
    var row = row
    while row.last == " " { row.removeLast() }
    return String(row)
  }
}
