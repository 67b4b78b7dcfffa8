/// What moves with the pointer while the mouse's button is held.
enum PointerDrag: Hashable, Sendable {
  /// The end of a selection that starts at this text offset.
  case words(from: Int)
  /// The border of a side pane.
  case border(Pane)
}
