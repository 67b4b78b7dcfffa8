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
    let list = FrontLines.list(of: front, state)
    let rows = state.frontRows
    // A line that tells of all stays where it is.
    let first = state.size.rows - 1 - rows
    if front.kind == .concordance {
      draw(ConcordanceLines.head(state), false, row: 1, state, on: &surface)
    }
    let shown = list.lines(from: front.top, count: rows)
    for (index, line) in shown.enumerated() {
      let isSelected = line.item != nil && line.item == front.selected
      draw(line, isSelected, row: first + index, state, on: &surface)
    }
    if front.top + rows < list.count, rows > 1 {
      surface.putRight(
        " ↓ more ", end: state.size.columns - 1, row: first + rows - 1, role: .secondary)
    }
  }

  private static func draw(
    _ line: FrontLine, _ isSelected: Bool, row: Int, _ state: ReaderState,
    on surface: inout Surface
  ) {
    if isSelected {
      surface.fill(
        column: 1, row: row, columns: state.size.columns - 2, role: Role.selectedRow.rawValue)
    }
    for piece in line.pieces {
      // What was found stands out in a selected line, too.
      let role = piece.role == .match ? Role.currentMatch : .selectedRow
      surface.put(
        piece.text, column: 2 + piece.column, row: row,
        columns: state.size.columns - 3 - piece.column, role: isSelected ? role : piece.role)
    }
  }
}

enum FrontLines {
  /// The lines of a front view at the state's width.
  static func list(of front: Front, _ state: ReaderState) -> FrontList {
    switch front.kind {
    case .overview: FrontList(OverviewLines.lines(state))
    case .help: FrontList(HelpLines.lines(filter: front.filter, columns: state.size.columns - 4))
    case .evidence(let offset): FrontList(EvidenceLines.lines(state, at: offset))
    case .changes: FrontList(ChangesLines.lines(state))
    case .issues: FrontList(IssuesLines.lines(state))
    case .questions: QuestionsLines.list(state)
    case .concordance: ConcordanceLines.list(state)
    case .bookmarks: FrontList(NotesLines.lines(state))
    // They have views of their own.
    case .library, .results: FrontList([])
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
