import TerminalCells

/// A line of a list: pieces with their roles.
struct ListLine: Hashable, Sendable {
  struct Piece: Hashable, Sendable {
    var text: String
    var role: Role
    /// The column at which the piece starts.
    var column: Int
    /// The address that it leads to, where the terminal shows links; nil for none.
    var link: String?
  }

  var pieces: [Piece] = []
  /// The item that the line belongs to; nil for none.
  var item: Int?

  init(_ text: String = "", role: Role = .text, column: Int = 0, link: String? = nil) {
    if !text.isEmpty { pieces = [Piece(text: text, role: role, column: column, link: link)] }
  }

  func adding(_ text: String, role: Role, column: Int) -> ListLine {
    var line = self
    line.pieces.append(Piece(text: text, role: role, column: column))
    return line
  }

  /// Text wrapped into lines that start at `column` and end before `columns`.
  static func wrapped(
    _ text: String, role: Role, column: Int, columns: Int, link: String? = nil
  ) -> [ListLine] {
    let bytes = Array(text.utf8)
    return TextMeasure.rows(bytes, in: 0..<bytes.count, columns: columns - column).map {
      ListLine(String(decoding: bytes[$0], as: UTF8.self), role: role, column: column, link: link)
    }
  }
}

extension [ListLine] {
  /// The same lines, marked as those of an item.
  func of(item: Int) -> [ListLine] {
    map { line in
      var line = line
      line.item = item
      return line
    }
  }
}
