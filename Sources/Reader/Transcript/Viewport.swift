/// The cursor's place in the text and its row in the window.
struct Viewport: Hashable, Sendable {
  /// Text offset of the cursor.
  var cursor = 0
  /// Rows between the top of the transcript pane and the cursor's row.
  var cursorRow = 0
  /// `cursorRow` after the last key, which a window that grows again goes back to.
  var restingRow = 0
  /// The column that moves by row keep.
  var goalColumn: Int?
  /// Whether the mouse has put the cursor where it is, which may be in an outermost row.
  var isPointed = false
  /// Whether the user named the place at which the document opened.
  var isChosen = false
  /// Whether no key was pressed since the document was opened.
  var isUntouched = true
}
