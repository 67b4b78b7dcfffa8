/// Which rows of a list a pane shows: those around the one that must be seen.
enum ListWindow {
  static func range(count: Int, rows: Int, showing index: Int) -> Range<Int> {
    let rows = min(max(0, rows), count)
    let first = min(max(0, index - rows / 2), count - rows)
    return first..<first + rows
  }
}
