import ArgumentParser
import Glibc

/// Whom the mouse belongs to.
enum MouseSetting: String, CaseIterable, ExpressibleByArgument {
  /// The reader: clicks, dragging and the wheel.
  case on
  /// The terminal, for its own selection.
  case off

  /// The user's choice in `LECTERN_MOUSE`.
  static func environment() throws(Failure) -> MouseSetting {
    guard let name = Environment.value("LECTERN_MOUSE"), !name.isEmpty else { return .on }
    guard let setting = MouseSetting(rawValue: name) else {
      throw Failure("LECTERN_MOUSE is “\(name)”; it must be on or off", exitCode: EX_USAGE)
    }
    return setting
  }
}

extension ArgumentHelp {
  static var mouse: ArgumentHelp {
    ArgumentHelp("Use the mouse, or leave it to the terminal (default: $LECTERN_MOUSE, or on).")
  }
}
