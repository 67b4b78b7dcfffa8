import TerminalCells

/// The window, and the user's choices of how documents are shown in it.
struct ViewOptions: Hashable, Sendable {
  /// The window's size.
  var size: CellSize
  /// Whether the focused pane fills the window.
  var isZoomed = false
  /// Columns that the user added to a side pane's width.
  var widthChanges: [Pane: Int] = [:]
  /// The largest number of columns of text.
  var measure = 80
  var showsTimecodes = true
  /// Whether a row shows the whole talk, where there is room.
  var showsStrip = true
  /// Whether captions are shown, one per row, instead of paragraphs.
  var showsCues = false

  init(size: CellSize) { self.size = size }
}
