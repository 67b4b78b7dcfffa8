import TerminalCells
import Transcripts

/// The speakers, with the talk time and presence of each; in narrow panes in several rows each.
struct SpeakersPaneView {
  private let state: ReaderState
  private let frame: ScreenLayout.Frame
  private let document: Document
  private let counts: [Int]?
  private let end: Int
  /// Columns of the longest number of turns, so that all lines beside one can be compared.
  private let turnsWidth: Int

  init(state: ReaderState, frame: ScreenLayout.Frame) {
    (self.state, self.frame, document) = (state, frame, state.document)
    counts = state.search.isLit && state.search.isWhole ? state.search.speakerCounts : nil
    end = frame.column + frame.columns
    turnsWidth = state.document.statistics.turns.map { Self.turns($0).count }.max() ?? 0
  }

  func draw(on surface: inout Surface) {
    let top = frame.row + 1
    let shown = state.shownRows(.speakers)
    guard !shown.isEmpty else { return drawNone(on: &surface) }
    let anchor = shown.firstIndex(of: state.panes[.speakers].selected) ?? 0
    let layout = SpeakersPaneLayout(frame, count: shown.count)
    let range = layout.window(frame, count: shown.count, showing: anchor)
    for (index, position) in range.enumerated() {
      draw(shown[position], layout, at: top + index * layout.rows, on: &surface)
    }
  }

  private func drawNone(on surface: inout Surface) {
    let bytes = Array(noneText.utf8)
    let rows = TextMeasure.rows(bytes, in: 0..<bytes.count, columns: frame.columns - 2)
    for (index, range) in rows.prefix(frame.contentRows).enumerated() {
      surface.put(
        String(decoding: bytes[range], as: UTF8.self), column: frame.column + 1,
        row: frame.row + 1 + index, role: Role.secondary)
    }
  }

  private var noneText: String {
    if state.attribution.isAwaited { return "Working out who speaks…" }
    if !document.speakersShown.isEmpty { return "No speaker matches" }
    guard document.attribution.origin == .oneSpeaker else { return "Nothing says who speaks here." }
    let name = document.speakers.first?.name
    return "Only one speaker, as far as the text shows\(name.map { ": \($0)" } ?? "")."
  }

  // One speaker.

  private func draw(
    _ speaker: Int, _ layout: SpeakersPaneLayout, at row: Int, on surface: inout Surface
  ) {
    let look = Look(speaker, state)
    if look.isSelected {
      surface.fill(
        column: frame.column, row: row, columns: frame.columns, role: Role.selectedRow.rawValue)
    }
    surface.put(look.isCurrent ? "▸" : " ", column: frame.column, row: row, role: look.name)
    surface.put(
      look.isHidden ? "×" : SpeakerMark.mark(speaker, in: document), column: frame.column + 1,
      row: row, role: look.mark, emphasis: look.emphasis)
    switch layout {
    case .wide: drawWide(speaker, look, at: row, on: &surface)
    case .line:
      drawName(speaker, look, right: time(speaker, with: frame.columns >= 22), row, &surface)
    // What is not known is said in one row.
    case .compact where speaker == document.nobody, .full where speaker == document.nobody:
      drawName(speaker, look, right: time(speaker, with: true), row, &surface)
    case .compact:
      drawName(speaker, look, right: time(speaker, with: true), row, &surface)
      drawPresence(speaker, look, at: row + 1, on: &surface)
    case .full:
      let room = frame.columns - 5 - TextMeasure.columns(name(speaker, to: 1000))
      let detail = details(speaker).first { $0.count <= room } ?? ""
      drawName(speaker, look, right: detail, row, &surface)
      drawBar(speaker, look, at: row + 1, on: &surface)
      drawPresence(speaker, look, at: row + 2, on: &surface)
    }
  }

  /// Draws the name and, at the right edge, a text or the count of a search.
  private func drawName(
    _ speaker: Int, _ look: Look, right: String, _ row: Int, _ surface: inout Surface
  ) {
    let right = count(speaker) ?? right
    let room = frame.columns - 4 - (right.isEmpty ? 0 : TextMeasure.columns(right) + 1)
    surface.put(
      name(speaker, to: room), column: frame.column + 3, row: row, columns: max(0, room),
      role: look.name, emphasis: look.emphasis)
    surface.putRight(
      right, end: end - 1, row: row,
      role: look.isSelected ? .selectedRow : counts == nil ? .timecode : .count,
      emphasis: look.emphasis)
  }

  private func drawBar(_ speaker: Int, _ look: Look, at row: Int, on surface: inout Surface) {
    let right = time(speaker, with: true)
    let room = max(0, frame.columns - 5 - right.count)
    surface.put(
      SparkLine.bar(percent: document.statistics.percent(of: speaker), columns: room),
      column: frame.column + 3, row: row, columns: room, role: look.color, emphasis: look.emphasis)
    surface.putRight(right, end: end - 1, row: row, role: .timecode, emphasis: look.emphasis)
  }

  private func drawPresence(_ speaker: Int, _ look: Look, at row: Int, on surface: inout Surface) {
    let right = Self.turns(document.statistics.turns[speaker])
    let room = max(0, frame.columns - 5 - turnsWidth)
    surface.put(
      SparkLine.text(document.statistics.levels(of: speaker, columns: room)),
      column: frame.column + 3,
      row: row, role: look.color, emphasis: look.emphasis)
    surface.putRight(right, end: end - 1, row: row, role: .timecode, emphasis: look.emphasis)
  }

  private func drawWide(_ speaker: Int, _ look: Look, at row: Int, on surface: inout Surface) {
    let nameWidth = min(max(12, frame.columns / 3), 30)
    surface.put(
      name(speaker, to: nameWidth), column: frame.column + 3, row: row,
      role: look.name, emphasis: look.emphasis)
    var column = frame.column + 3 + nameWidth + 1
    surface.put(
      details(speaker).last ?? "", column: column, row: row, role: look.detail,
      emphasis: look.emphasis)
    column += 6 + 13
    surface.putRight(
      count(speaker) ?? time(speaker, with: true), end: column, row: row,
      role: look.isSelected ? .selectedRow : counts == nil ? .timecode : .count,
      emphasis: look.emphasis)
    column += 1
    let number = String(document.statistics.turns[speaker])
    let room = end - column - 6
    surface.put(
      SparkLine.text(document.statistics.levels(of: speaker, columns: max(0, room))),
      column: column,
      row: row, role: look.isSelected ? .selectedRow : look.color, emphasis: look.emphasis)
    surface.putRight(number, end: end - 1, row: row, role: look.detail, emphasis: look.emphasis)
  }

  // Words and figures.

  /// The name, cut to some columns, with the sign of its certainty.
  private func name(_ speaker: Int, to columns: Int) -> String {
    let sign = document.certainty(of: speaker).sign
    return TextMeasure.truncated(document.speakerNames[speaker], to: columns - sign.count) + sign
  }

  /// Role and certainty, and the role alone for where there is no room for both.
  private func details(_ speaker: Int) -> [String] {
    let role = document.roleShown(of: speaker)
    let certainty = document.certainty(of: speaker)
    guard certainty < .sure, certainty > .unknown else { return [role] }
    let percent = Int((document.statistics.belief(in: speaker) * 100).rounded())
    return [role.isEmpty ? "\(percent)% sure" : "\(role), \(percent)% sure", role]
  }

  private func count(_ speaker: Int) -> String? {
    counts.map { speaker < $0.count && $0[speaker] > 0 ? String($0[speaker]) : "" }
  }

  private static func turns(_ count: Int) -> String { count == 1 ? "1 turn" : "\(count) turns" }

  /// The share of the talk, with the time before it where there is room.
  private func time(_ speaker: Int, with isLong: Bool) -> String {
    let percent = document.statistics.percent(of: speaker)
    let share = "\(percent < 10 ? " " : "")\(percent)%"
    let time = document.statistics.talkTime[speaker]
    guard isLong, time > 0 else { return share }
    return "\(Timecode(milliseconds: time)) \(share)"
  }
}

extension SpeakersPaneView {
  /// The roles and emphasis of the parts of a speaker's rows.
  private struct Look {
    let isCurrent: Bool
    let isSelected: Bool
    let isHidden: Bool
    let name: Role
    let mark: Role
    /// The role of bar and spark line.
    let color: Role
    /// The role of the details beside the name.
    let detail: Role
    let emphasis: Cell.Emphasis

    init(_ speaker: Int, _ state: ReaderState) {
      isCurrent = speaker == state.currentSpeakerOrNobody
      isSelected = state.focus == .speakers && speaker == state.panes[.speakers].selected
      isHidden = state.filters.hidden.contains(speaker)
      color = SpeakerMark.role(speaker, in: state.document)
      mark = isSelected ? .selectedRow : color
      detail = isSelected ? .selectedRow : .timecode
      let isGuess = state.document.certainty(of: speaker) <= .guessed
      name =
        isSelected ? .selectedRow : isCurrent ? .currentRow : isGuess ? .secondary : .sectionRow
      let isSetBack = isHidden || state.filters.solo.map { $0 != speaker } ?? false
      emphasis = isSetBack && !isSelected ? .dimmed : []
    }
  }
}
