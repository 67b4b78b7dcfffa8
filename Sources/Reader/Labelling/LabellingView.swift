import TerminalCells
import Transcripts

/// The screen that asks who speaks: the turn with the words before it, the candidates with their
/// keys, and how far the reader has come.
struct LabellingView {
  private let labelling: Labelling
  private let state: ReaderState
  private let layout: LabellingLayout

  init(_ labelling: Labelling, _ state: ReaderState) {
    (self.labelling, self.state) = (labelling, state)
    layout = state.labellingLayout
  }

  func draw(on surface: inout Surface) {
    drawTitle(position, layout.text, .focusedPaneTitle, on: &surface)
    TranscriptPaneView(state, layout.text).draw(on: &surface)
    if layout.isBeside {
      surface.fill(
        column: layout.panel.column - 1, row: layout.panel.row, columns: 1,
        rows: layout.panel.rows, with: 0x2502, role: Role.border.rawValue)
    }
    let isExact = state.edits.overlay.castIsExact
    drawTitle(
      isExact ? "Who speaks? Only these" : "Who speaks?", layout.panel, .paneTitle, on: &surface)
    let known = known
    // The window for another name stands here, and their keys are letters of that name then.
    if state.picker == nil {
      drawCandidates(known: knownRows, on: &surface)
    }
    drawKnown(known, on: &surface)
  }

  private func drawTitle(
    _ title: String, _ frame: ScreenLayout.Frame, _ role: Role, on surface: inout Surface
  ) {
    let used = surface.put(
      " " + TextMeasure.truncated(title, to: frame.columns - 2), column: frame.column,
      row: frame.row, columns: frame.columns, role: role)
    surface.fill(
      column: frame.column + used + 1, row: frame.row, columns: max(0, frame.columns - used - 1),
      with: 0x2500, role: Role.border.rawValue)
  }

  private var position: String {
    let turn = (state.askedTurn ?? 0) + 1
    return "Turn \(turn) of \(labelling.figures.turns), "
      + (labelling.order == .text ? "in order" : "most doubtful first")
  }

  // What is known.

  /// What is known so far, in as many rows as the panel has for it.
  private var known: [(text: String, role: Role)] {
    let figures = labelling.figures
    let left = figures.turns - figures.confirmed
    let pieces = [
      "\(figures.confirmed) of \(figures.turns) confirmed", "\(figures.percent)% of the words sure",
      labelling.pace.estimate(answers: left),
    ].compactMap { $0 }
    let columns = layout.panel.columns - 3
    let outcome = labelling.outcome ?? ""
    guard layout.isBeside else {
      // The estimate gives way first.
      var shown = pieces
      while shown.count > 1, TextMeasure.columns(shown.joined(separator: " · ")) > columns {
        shown.removeLast()
      }
      return [
        (outcome, .message),
        (TextMeasure.truncated(shown.joined(separator: " · "), to: columns), .secondary),
      ]
    }
    let bytes = Array(outcome.utf8)
    let rows = TextMeasure.rows(bytes, in: 0..<bytes.count, columns: columns).prefix(4)
    return rows.map { (String(decoding: bytes[$0], as: UTF8.self), Role.message) }
      + [("", .secondary)] + pieces.map { ($0, .secondary) }
  }

  private func drawKnown(_ known: [(text: String, role: Role)], on surface: inout Surface) {
    let panel = layout.panel
    guard panel.contentRows > 2 else { return }
    for (index, line) in known.enumerated() {
      let row = panel.row + panel.rows - known.count + index
      guard row > panel.row else { continue }
      surface.put(
        TextMeasure.truncated(line.text, to: panel.columns - 3), column: panel.column + 2,
        row: row, role: line.role)
    }
  }

  // Candidates.

  private enum Line {
    case candidate(key: Character?, Picker.Row)
    case other
  }

  private func drawCandidates(known: Int, on surface: inout Surface) {
    for (line, column, row, width) in places(known: known) {
      draw(line, column: column, row: row, width: width, on: &surface)
    }
  }

  /// The lines of the candidates that are shown, and where each stands.
  private func places(known: Int) -> [(line: Line, column: Int, row: Int, width: Int)] {
    let lines =
      state.keyedCandidates.map { Line.candidate(key: $0.key, $0.row) } + [.other]
    let panel = layout.panel
    let rows = layout.candidateRows(known: known)
    let first = panel.row + 1 + (layout.isBeside && rows > lines.count ? 1 : 0)
    let columns = layout.columns
    let width = (panel.columns - 1) / columns
    let shown = visible(lines, most: rows * columns)
    let height = max(1, (shown.count + columns - 1) / columns)
    return shown.enumerated().map { index, line in
      (line, panel.column + 1 + index / height * width, first + index % height, width - 1)
    }
  }

  /// The key of the candidate at a cell of the screen; nil where there is none.
  func key(column: Int, row: Int) -> Key? {
    let place = places(known: knownRows).first {
      $0.row == row && ($0.column..<$0.column + $0.width).contains(column)
    }
    switch place?.line {
    case .candidate(let key, _): return key.map { Key($0) }
    case .other: return Key("s")
    case nil: return nil
    }
  }

  private var knownRows: Int { known.count + (layout.isBeside ? 1 : 0) }

  /// As many lines as there is room for, with the best guess; the others are reached by their keys or
  /// their names.
  private func visible(_ lines: [Line], most: Int) -> [Line] {
    guard lines.count > most else { return lines }
    let guess = state.guessedRow
    let index = state.keyedCandidates.firstIndex { $0.row == guess } ?? 0
    let room = max(1, most - 1)
    let window = ListWindow.range(count: lines.count - 1, rows: room, showing: index)
    return lines[window] + (most > 1 ? [.other] : [])
  }

  private func draw(
    _ line: Line, column: Int, row: Int, width: Int, on surface: inout Surface
  ) {
    switch line {
    case .other:
      surface.put("s", column: column + 1, row: row, role: .statusKey)
      surface.put(
        TextMeasure.truncated("somebody else", to: width - 5), column: column + 5, row: row,
        role: .secondary)
    case .candidate(let key, let candidate):
      draw(candidate, key: key, column: column, row: row, width: width, on: &surface)
    }
  }

  private func draw(
    _ candidate: Picker.Row, key: Character?, column: Int, row: Int, width: Int,
    on surface: inout Surface
  ) {
    let isGuess = candidate == state.guessedRow
    if isGuess {
      surface.fill(column: column, row: row, columns: width, role: Role.selectedRow.rawValue)
    }
    func role(_ role: Role) -> Role { isGuess ? .selectedRow : role }
    surface.put(key.map(String.init) ?? "", column: column + 1, row: row, role: role(.statusKey))
    if case .speaker(let speaker) = candidate {
      surface.put(
        SpeakerMark.mark(speaker, in: state.document), column: column + 3, row: row,
        role: role(SpeakerMark.role(speaker, in: state.document)))
    }
    let remark = state.remark(on: candidate, ofTurn: state.askedTurn)
    let room = width - 6 - (remark.isEmpty ? 0 : TextMeasure.columns(remark) + 2)
    surface.put(
      TextMeasure.truncated(state.name(of: candidate), to: room), column: column + 5, row: row,
      role: role(.text))
    surface.putRight(remark, end: column + width - 1, row: row, role: role(.secondary))
  }
}

extension ReaderState {
  /// The remark on a candidate for a turn: that it is the speaker or the best guess, or the role.
  func remark(on candidate: Picker.Row, ofTurn turn: Int?) -> String {
    guard case .speaker(let speaker) = candidate else {
      guard case .person(let name) = candidate, showPeople.contains(name) else { return "" }
      return "of the show"
    }
    if let turn, document.attribution.turns[turn].speaker == speaker {
      guard let guess = guess(ofTurn: turn) else { return "confirmed" }
      return "guess \(Int((guess.belief * 100).rounded()))%"
    }
    return document.roleShown(of: speaker)
  }
}
