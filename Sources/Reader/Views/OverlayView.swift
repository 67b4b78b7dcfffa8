import TerminalCells

/// A line of an overlay: pieces with their roles.
struct OverlayLine: Hashable, Sendable {
  struct Piece: Hashable, Sendable {
    var text: String
    var role: Role
    /// Column at which the piece starts.
    var column: Int
  }

  var pieces: [Piece] = []

  init(_ text: String = "", role: Role = .text, column: Int = 0) {
    if !text.isEmpty { pieces = [Piece(text: text, role: role, column: column)] }
  }

  func adding(_ text: String, role: Role, column: Int) -> OverlayLine {
    var line = self
    line.pieces.append(Piece(text: text, role: role, column: column))
    return line
  }
}

/// The overview or the help, in place of the panes.
enum OverlayView {
  static func draw(_ overlay: Overlay, _ state: ReaderState, on surface: inout Surface) {
    let lines = OverlayLines.lines(of: overlay, state)
    let rows = state.overlayRows
    for (index, line) in lines.dropFirst(overlay.top).prefix(rows).enumerated() {
      for piece in line.pieces {
        surface.put(
          piece.text, column: 2 + piece.column, row: 1 + index,
          columns: state.size.columns - 3 - piece.column, role: piece.role)
      }
    }
    if overlay.top + rows < lines.count, rows > 1 {
      surface.putRight(" ↓ more ", end: state.size.columns - 1, row: rows, role: .secondary)
    }
  }
}

enum OverlayLines {
  /// All lines of an overlay at the state's width.
  static func lines(of overlay: Overlay, _ state: ReaderState) -> [OverlayLine] {
    switch overlay.kind {
    case .overview: OverviewLines.lines(state)
    case .help: HelpLines.lines(filter: overlay.filter, columns: state.size.columns - 4)
    }
  }

  /// Text in lines of at most `columns`, the first at `column`, with a hanging indent.
  static func wrapped(_ text: String, role: Role, column: Int, columns: Int) -> [OverlayLine] {
    let bytes = Array(text.utf8)
    return TextMeasure.rows(bytes, in: 0..<bytes.count, columns: columns - column).map {
      OverlayLine(String(decoding: bytes[$0], as: UTF8.self), role: role, column: column)
    }
  }
}
