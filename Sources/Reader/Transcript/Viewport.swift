/// Where the cursor is in the text, and where its row is in the window.
struct Viewport: Hashable, Sendable {
  /// Text offset of the cursor.
  var cursor = 0
  /// Rows between the top of the transcript pane and the cursor's row.
  var cursorRow = 0
  /// `cursorRow` as the last key left it: what a window that grows again goes back to.
  var restingRow = 0
  /// The column that moves by row keep to.
  var goalColumn: Int?
  /// No key was pressed since the document was opened.
  var isUntouched = true
}
