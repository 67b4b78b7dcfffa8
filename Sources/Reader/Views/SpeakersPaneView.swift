import TerminalCells
import Transcripts

/// Who speaks, by the captions' own labels, and how long.
struct SpeakersPaneView {
  let state: ReaderState
  let frame: ScreenLayout.Frame

  func draw(on surface: inout Surface) {
    let top = frame.row + 1
    let document = state.document
    let shown = state.shownRows(.speakers)
    guard !shown.isEmpty else {
      let text =
        document.isLabelled
        ? "No speaker has these words" : "This transcript does not name its speakers."
      let bytes = Array(text.utf8)
      let rows = TextMeasure.rows(bytes, in: 0..<bytes.count, columns: frame.columns - 2)
      for (index, range) in rows.prefix(frame.contentRows).enumerated() {
        surface.put(
          String(decoding: bytes[range], as: UTF8.self), column: frame.column + 1,
          row: top + index, role: Role.secondary)
      }
      return
    }
    let selected = state.lists[.speakers]?.selected ?? 0
    let anchor = shown.firstIndex(of: selected) ?? 0
    let range = ListWindow.range(count: shown.count, rows: frame.contentRows, showing: anchor)
    let isCounting = state.search.isLit && state.search.isWhole
    let counts = isCounting ? state.search.speakerCounts : nil
    for (index, position) in range.enumerated() {
      draw(speaker: shown[position], at: top + index, counts: counts, on: &surface)
    }
  }

  private func draw(speaker: Int, at row: Int, counts: [Int]?, on surface: inout Surface) {
    let isCurrent = speaker == state.currentSpeaker
    let isSelected = state.focus == .speakers && speaker == state.lists[.speakers]?.selected
    let nameRole: Role = isSelected ? .selectedRow : isCurrent ? .currentRow : .sectionRow
    let dimmed: Cell.Emphasis = state.solo.map { $0 != speaker } ?? false ? .dimmed : []
    let end = frame.column + frame.columns
    if isSelected {
      surface.fill(
        columns: frame.column..<end, rows: row..<row + 1, role: Role.selectedRow.rawValue)
    }
    surface.put(isCurrent ? "▸" : " ", column: frame.column, row: row, role: nameRole)
    surface.put(
      SpeakerMark.mark(speaker), column: frame.column + 1, row: row,
      role: isSelected ? .selectedRow : Role.speaker(speaker), emphasis: dimmed)
    let right = counts.map { $0[speaker] == 0 ? "" : String($0[speaker]) } ?? share(of: speaker)
    let room = frame.columns - 4 - right.count - 1
    surface.put(
      TextMeasure.truncated(SpeakerMark.name(speaker, in: state.document), to: room),
      column: frame.column + 3, row: row, columns: max(0, room), role: nameRole, emphasis: dimmed)
    surface.putRight(
      right, end: end - 1, row: row,
      role: isSelected ? .selectedRow : counts == nil ? .timecode : .count, emphasis: dimmed)
  }

  /// Talk time and its share.
  private func share(of speaker: Int) -> String {
    let milliseconds = state.document.talkTime[speaker]
    let total = state.document.talkTime.reduce(0, +)
    guard total > 0 else { return "" }
    let percent = (milliseconds * 100 + total / 2) / total
    let time = Timecode(milliseconds: milliseconds).description
    return frame.columns >= 22 ? "\(time) \(percent < 10 ? " " : "")\(percent)%" : "\(percent)%"
  }
}
