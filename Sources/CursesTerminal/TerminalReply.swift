import TerminalCells

/// A terminal's reply to one of `TerminalQuestions`, from its bytes.
public enum TerminalReply: Hashable, Sendable {
  /// The colour of the background.
  case background(RGB)
  /// The position of the cursor, counted from 1.
  case cursor(row: Int, column: Int)
  /// Whether the terminal has a mode that can be turned on and off.
  case mode(Int, isKnown: Bool)
  /// The kind of the terminal, the reply to the last question.
  case kind

  /// The reply `ESC [ parameters final`; nil for another sequence.
  init?(control parameters: [UInt8], final: UInt8) {
    let isPrivate = parameters.first == UInt8(ascii: "?")
    let isMode = parameters.last == UInt8(ascii: "$")
    let digits = parameters.dropFirst(isPrivate ? 1 : 0).dropLast(isMode ? 1 : 0)
    let numbers = digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    switch final {
    case UInt8(ascii: "c") where isPrivate: self = .kind
    case UInt8(ascii: "R") where !isPrivate && !isMode && numbers.count == 2:
      // In the first row it would be F3.
      guard let row = numbers[0], let column = numbers[1], row > 1, column > 0 else { return nil }
      self = .cursor(row: row, column: column)
    case UInt8(ascii: "y") where isPrivate && isMode && numbers.count == 2:
      guard let mode = numbers[0], let setting = numbers[1] else { return nil }
      self = .mode(mode, isKnown: setting == 1 || setting == 2)
    default: return nil
    }
  }

  /// The reply between `ESC` and the end of a string; nil for another one.
  /// - Parameter string: begins with the byte after `ESC`, such as `]`.
  init?(string: [UInt8]) {
    let text = String(decoding: string, as: UTF8.self)
    guard text.hasPrefix("]11;"), let color = Self.color(text.dropFirst(4)) else { return nil }
    self = .background(color)
  }

  /// A colour as X writes it: `rgb:` with one to four hexadecimal digits for each component, `rgba:`
  /// with one more component, or `#rrggbb` (XParseColor(3)).
  private static func color(_ text: Substring) -> RGB? {
    if text.hasPrefix("#"), text.utf8.count == 7, !text.contains("+"),
      let value = UInt32(text.dropFirst(), radix: 16)
    {
      return RGB(value)
    }
    guard text.hasPrefix("rgb:") || text.hasPrefix("rgba:") else { return nil }
    let parts = text.drop { $0 != ":" }.dropFirst()
      .split(separator: "/", omittingEmptySubsequences: false).map(component)
    guard parts.count >= 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
      return nil
    }
    return RGB(red: red, green: green, blue: blue)
  }

  private static func component(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.utf8.count), digits.first != "+",
      let value = UInt(digits, radix: 16)
    else { return nil }
    let most = UInt(1) << (4 * UInt(digits.utf8.count)) - 1
    return UInt8(value * 255 / most)
  }
}
