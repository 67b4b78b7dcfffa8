import TerminalCells
import Transcripts

/// The lines of the notes: time, speaker and words in one line, the note below them.
struct NotesLines {
  private let screen: ListScreen
  private let state: ReaderState
  private let notes: [Note]
  /// Columns of the times and of the speakers; the latter 0 where no turns are shown.
  private let time: Int
  private let speaker: Int
  private let columns: Int

  static func lines(_ screen: ListScreen, _ state: ReaderState) -> [ListLine] {
    NotesLines(screen, state).lines
  }

  private init(_ screen: ListScreen, _ state: ReaderState) {
    (self.screen, self.state) = (screen, state)
    notes = state.edits.overlay.notes
    time = state.isTimed ? state.document.longestTimecode.description.count : 0
    columns = min(100, state.size.columns - 4)
    let names = state.document.showsTurns ? state.document.speakerNames : []
    speaker = min(names.map { TextMeasure.columns($0) + 4 }.max() ?? 0, columns / 3)
  }

  private var lines: [ListLine] {
    let (listed, items) = (state.listedNotes, state.items(of: screen))
    guard !items.isEmpty else {
      return [ListLine()]
        + ListLine.wrapped(
          ReaderState.noNotes + ".", role: .secondary, column: 0, columns: columns)
    }
    let title = notes.count == 1 ? "1 note" : "\(notes.count) notes"
    var lines = [ListLine(), ListLine(title, role: .heading)]
    var isInText = true
    for item in (0..<items.count).map({ items[$0] }) {
      let note = notes[listed[item]]
      let offset = note.places.map { state.document.cues.textOffset($0.lowerBound) }
      if isInText, offset == nil {
        isInText = false
        lines += [ListLine(), ListLine("No longer in the text", role: .heading)]
      }
      lines.append(ListLine())
      lines += self.lines(of: note, at: offset).map { line in
        var line = line
        line.item = item
        return line
      }
    }
    return lines + [ListLine()]
  }

  private func lines(of note: Note, at offset: Int?) -> [ListLine] {
    let column = offset == nil || time == 0 ? 0 : time + 2
    var first = ListLine()
    var quote = column
    if let offset {
      if time > 0 {
        let stamp = state.time(at: offset).description
        first = ListLine(stamp, role: .timecode, column: time - stamp.count)
      }
      if speaker > 0 {
        first = adding(speakerAt: offset, to: first, column: column)
        quote += speaker + 1
      }
    }
    let words = TextMeasure.truncated(note.quote, to: max(4, columns - quote - 2))
    first = first.adding("“\(words)”", role: .secondary, column: quote)
    guard !note.text.isEmpty else { return [first] }
    return [first]
      + ListLine.wrapped(note.text, role: .text, column: column, columns: columns)
  }

  private func adding(speakerAt offset: Int, to line: ListLine, column: Int) -> ListLine {
    guard let turn = state.document.turn(at: offset) else { return line }
    return line.adding(
      TextMeasure.truncated(SpeakerMark.label(ofTurn: turn, in: state.document), to: speaker),
      role: SpeakerMark.nameRole(
        state.document.turnSpeakers[turn], state.document.certainty(ofTurn: turn),
        in: state.document), column: column)
  }
}
