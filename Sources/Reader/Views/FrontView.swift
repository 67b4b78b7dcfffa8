import TerminalCells

/// A line of a front view: pieces with their roles.
struct FrontLine: Hashable, Sendable {
  struct Piece: Hashable, Sendable {
    var text: String
    var role: Role
    /// Column at which the piece starts.
    var column: Int
  }

  var pieces: [Piece] = []
  /// Which of a list's items the line belongs to.
  var item: Int?

  init(_ text: String = "", role: Role = .text, column: Int = 0) {
    if !text.isEmpty { pieces = [Piece(text: text, role: role, column: column)] }
  }

  func adding(_ text: String, role: Role, column: Int) -> FrontLine {
    var line = self
    line.pieces.append(Piece(text: text, role: role, column: column))
    return line
  }
}

/// The overview, the help or a list, in place of the panes.
enum FrontView {
  static func draw(_ front: Front, _ state: ReaderState, on surface: inout Surface) {
    let lines = FrontLines.lines(of: front, state)
    let rows = state.frontRows
    for (index, line) in lines.dropFirst(front.top).prefix(rows).enumerated() {
      let isSelected = line.item != nil && line.item == front.selected
      if isSelected {
        surface.fill(
          columns: 1..<state.size.columns - 1, rows: 1 + index..<2 + index,
          role: Role.selectedRow.rawValue)
      }
      for piece in line.pieces {
        surface.put(
          piece.text, column: 2 + piece.column, row: 1 + index,
          columns: state.size.columns - 3 - piece.column,
          role: isSelected ? .selectedRow : piece.role)
      }
    }
    if front.top + rows < lines.count, rows > 1 {
      surface.putRight(" ↓ more ", end: state.size.columns - 1, row: rows, role: .secondary)
    }
  }
}

enum FrontLines {
  /// All lines of a front view at the state's width.
  static func lines(of front: Front, _ state: ReaderState) -> [FrontLine] {
    switch front.kind {
    case .overview: OverviewLines.lines(state)
    case .help: HelpLines.lines(filter: front.filter, columns: state.size.columns - 4)
    case .evidence(let offset): EvidenceLines.lines(state, at: offset)
    case .changes: ChangesLines.lines(state)
    case .issues: IssuesLines.lines(state)
    // These draw no more rows than there are.
    case .library, .results: []
    case .bookmarks: NotesLines.lines(state)
    }
  }

  /// Text in lines of at most `columns`, the first at `column`, with a hanging indent.
  static func wrapped(_ text: String, role: Role, column: Int, columns: Int) -> [FrontLine] {
    let bytes = Array(text.utf8)
    return TextMeasure.rows(bytes, in: 0..<bytes.count, columns: columns - column).map {
      FrontLine(String(decoding: bytes[$0], as: UTF8.self), role: role, column: column)
    }
  }
}
