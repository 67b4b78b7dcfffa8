import TerminalCells

/// The size of the text in the transcript pane, and the gutter beside it.
extension ReaderState {
  /// Columns of the gutter: the widest timecode and a space on each side; a narrow window has none.
  var gutter: Int {
    guard view.showsTimecodes, size.columns >= 36 else { return 1 }
    return max(document.longestTimecode.description.utf8.count, 4) + 2
  }

  /// Columns and rows of text in the transcript pane, whether it is on the screen or not.
  var textSize: CellSize {
    let frame =
      screen.frames[.transcript]
      ?? ScreenLayout.Frame(column: 0, row: 1, columns: size.columns, rows: size.rows - 2)
    return CellSize(
      columns: max(2, min(view.measure, frame.columns - gutter - 1)),
      rows: max(1, frame.contentRows))
  }

  var layout: TextLayout {
    TextLayout(
      document: document, columns: textSize.columns, showsCues: view.showsCues,
      filter: filters.shown)
  }
}
