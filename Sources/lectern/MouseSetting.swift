import ArgumentParser

/// Whether the reader or the terminal has the mouse.
enum MouseSetting: String, CaseIterable, ExpressibleByArgument {
  /// The reader: clicks, dragging and the wheel.
  case on
  /// The terminal, for its own selection.
  case off
}

extension ArgumentHelp {
  static var mouse: ArgumentHelp {
    ArgumentHelp("Use the mouse, or leave it to the terminal (default: $LECTERN_MOUSE, or on).")
  }
}
