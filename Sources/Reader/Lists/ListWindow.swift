/// The range of rows that a pane shows of a list: those around the row that must be visible.
enum ListWindow {
  static func range(count: Int, rows: Int, showing index: Int) -> Range<Int> {
    let rows = min(max(0, rows), count)
    let first = min(max(0, index - rows / 2), count - rows)
    return first..<first + rows
  }
}
