import TerminalCells

/// The reports of the mouse in the control sequences of xterm ("Mouse Tracking").
enum MouseSequence {
  /// Asks for presses, releases and the wheel, for movements with a button held, and for reports that
  /// reach beyond column 223; terminals ignore what they do not know.
  static let on = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
  static let off = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"

  /// The action of `ESC [ < button ; column ; row M`, or `m` for a release; nil for other buttons
  /// than the left one and the wheel.
  static func extended(_ parameters: [UInt8], final: UInt8) -> Mouse? {
    guard parameters.first == UInt8(ascii: "<") else { return nil }
    let numbers = parameters.dropFirst().split(separator: UInt8(ascii: ";")).map {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard numbers.count == 3, let button = numbers[0], let column = numbers[1],
      let row = numbers[2]
    else { return nil }
    let isRelease = final == UInt8(ascii: "m")
    return mouse(button: button, isRelease: isRelease, column: column, row: row)
  }

  /// The action of the three bytes after `ESC [ M`, each a number plus 32.
  static func plain(_ bytes: [UInt8]) -> Mouse? {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }) else { return nil }
    let button = Int(bytes[0]) - 32
    return mouse(
      button: button, isRelease: button & 0b1100_0011 == 3, column: Int(bytes[1]) - 32,
      row: Int(bytes[2]) - 32)
  }

  private static func mouse(button: Int, isRelease: Bool, column: Int, row: Int) -> Mouse? {
    // Bits 2 to 4 are Shift, Alt and Control, bit 5 a movement, bit 6 the wheel.
    let action: Mouse.Action? =
      switch button & ~0b1_1100 {
      case _ where isRelease: button & 0b1100_0000 == 0 ? .release : nil
      case 0: .press
      case 32: .drag
      case 64: .wheelUp
      case 65: .wheelDown
      default: nil
      }
    guard let action, (1...10_000).contains(column), (1...10_000).contains(row) else { return nil }
    return Mouse(action, column: column - 1, row: row - 1)
  }
}
