import TerminalCells

/// The window, and how a reader wants documents shown in it.
struct ViewOptions: Hashable, Sendable {
  /// Of the window.
  var size: CellSize
  /// The pane that has the keys takes up the window.
  var isZoomed = false
  /// Columns that the user added to a side pane's width.
  var widthChanges: [Pane: Int] = [:]
  /// At most this many columns of text.
  var measure = 80
  var showsTimecodes = true
  /// Captions one a row, instead of paragraphs.
  var showsCues = false

  init(size: CellSize) { self.size = size }
}
