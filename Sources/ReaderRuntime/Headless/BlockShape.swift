/// The characters of the blocks "Box Drawing" and "Block Elements" that the reader uses, as
/// rectangles in a cell: as letters of a font they would not meet.
enum BlockShape {
  /// A rectangle in a cell, from its top left corner.
  struct Rectangle: Hashable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int
  }

  /// The size of a cell in units, of which eighths are whole.
  static let (width, height) = (72, 152)
  private static let line = 8

  /// The rectangles of a text of one such character; nil for any other.
  static func rectangles(of text: String) -> [Rectangle]? {
    guard let character = text.unicodeScalars.first, text.unicodeScalars.count == 1 else {
      return nil
    }
    let value = Int(character.value)
    switch value {
    case 0x2581...0x2588:
      let part = height * (value - 0x2580) / 8
      return [Rectangle(x: 0, y: height - part, width: width, height: part)]
    case 0x2589...0x258F:
      return [Rectangle(x: 0, y: 0, width: width * (0x2590 - value) / 8, height: height)]
    default: return lines[value].map(rectangles)
    }
  }

  /// The directions in which a line goes from the middle of its cell.
  private struct Arms: OptionSet {
    let rawValue: Int
    static let left = Arms(rawValue: 1)
    static let right = Arms(rawValue: 2)
    static let up = Arms(rawValue: 4)
    static let down = Arms(rawValue: 8)
  }

  private static let lines: [Int: Arms] = [
    0x2500: [.left, .right], 0x2502: [.up, .down], 0x250C: [.right, .down], 0x2510: [.left, .down],
    0x2514: [.right, .up], 0x2518: [.left, .up],
  ]

  private static func rectangles(_ arms: Arms) -> [Rectangle] {
    let (x, y) = ((width - line) / 2, (height - line) / 2)
    func horizontal(_ from: Int, _ to: Int) -> Rectangle {
      Rectangle(x: from, y: y, width: to - from, height: line)
    }
    func vertical(_ from: Int, _ to: Int) -> Rectangle {
      Rectangle(x: x, y: from, width: line, height: to - from)
    }
    var rectangles: [Rectangle] = []
    if arms.contains(.left) { rectangles.append(horizontal(0, x + line)) }
    if arms.contains(.right) { rectangles.append(horizontal(x, width)) }
    if arms.contains(.up) { rectangles.append(vertical(0, y + line)) }
    if arms.contains(.down) { rectangles.append(vertical(y, height)) }
    return rectangles
  }
}
