/// Which rows of a list a pane shows: those around the one that must be seen.
enum ListWindow {
  static func range(count: Int, rows: Int, showing index: Int) -> Range<Int> {
    let first = min(max(0, index - rows / 2), max(0, count - rows))
    return first..<min(count, first + max(0, rows))
  }
}
