import TerminalCells
import Transcripts

/// The text, in paragraphs or cues, with headings, speakers, and times in the gutter.
struct TranscriptPaneView {
  let state: ReaderState
  let frame: ScreenLayout.Frame
  let document: Document
  /// A copy, as each row reads its parts.
  private let reading: DocumentScreen
  private let layout: TextLayout
  private let textColumn: Int
  private let word: Range<Int>
  private let selected: Range<Int>?
  /// The words of the turn that is asked about; nil where none is.
  private let asked: Range<Int>?
  private var currentMatch: Range<Int>?
  private var currentHeadingMatch: (section: Int, range: Range<Int>)?

  init(_ state: ReaderState, _ frame: ScreenLayout.Frame) {
    self.state = state
    self.frame = frame
    reading = state.reading
    document = reading.document
    layout = state.layout
    textColumn = frame.column + state.gutter
    selected = state.wordsAtHand
    asked = state.asked
    word = WordBoundary.word(in: document.cues.text, at: reading.viewport.cursor)
    // Once the cursor has moved on, no match is the current one.
    if state.isOnMatch, let index = reading.search.current {
      let match = reading.search.matches[index]
      switch match.target {
      case .text(let range): currentMatch = range
      case .heading(let section, let range): currentHeadingMatch = (section, range)
      }
    }
  }

  /// Draws that there is no text, and the key for the sections where there are some.
  private func drawEmpty(on surface: inout Surface) {
    var lines = ["No captions in this transcript."]
    if !document.sections.isEmpty { lines.append("i lists its sections.") }
    for (row, line) in lines.enumerated() {
      surface.put(
        line, column: frame.column + 1, row: frame.row + 2 + row, columns: frame.columns - 1,
        role: Role.secondary)
    }
  }

  func draw(on surface: inout Surface) {
    let top = frame.row + 1
    guard layout.count > 0 else {
      return drawEmpty(on: &surface)
    }
    let (rows, cursorRow) = layout.window(
      at: reading.viewport.cursor, above: reading.viewport.cursorRow, height: frame.contentRows)
    var lit: [Range<Int>] = []
    let shown = rows.compactMap(\.range)
    if reading.search.isLit, let first = shown.first, let last = shown.last {
      lit = reading.search.matches.textRanges(overlapping: first.lowerBound..<last.upperBound)
    }
    if let first = rows.first, state.labelling == nil {
      TranscriptHeadView(state: state, document: document, frame: frame)
        .draw(above: first, on: &surface)
    }
    for (index, row) in rows.enumerated() {
      let isCursor = index == cursorRow
      draw(row, at: top + index, isCursor: isCursor, lit: lit, on: &surface)
      if isCursor { emphasizeCursorRow(row, at: top + index, on: &surface) }
    }
  }

  /// The sign in the gutter of a row in which a note starts.
  static let sign = "»"

  private func draw(
    _ row: Row, at screenRow: Int, isCursor: Bool, lit: [Range<Int>], on surface: inout Surface
  ) {
    let columns = frame.column + frame.columns - textColumn
    switch row.kind {
    case .blank: break
    case .heading(let section):
      drawHeading(section, at: screenRow, on: &surface)
    case .speaker(let turn, let goesOn):
      if !state.view.showsCues {
        drawTime(
          at: layout.textRange(ofUnit: row.unit).lowerBound, screenRow, on: &surface)
      }
      drawSpeaker(turn, goesOn: goesOn, at: screenRow, columns: columns, on: &surface)
    case .text(let range, let showsTime):
      if showsTime { drawTime(at: range.lowerBound, screenRow, on: &surface) }
      if reading.notePlaces.start(in: range) {
        surface.put(Self.sign, column: frame.column, row: screenRow, role: Role.annotation)
      }
      drawText(range, at: screenRow, isCursor: isCursor, lit: lit, columns: columns, on: &surface)
    }
  }

  private func drawTime(at offset: Int, _ row: Int, on surface: inout Surface) {
    guard textColumn - frame.column > 1 else { return }
    let cue = document.cues.cue(atTextOffset: offset)
    guard let time = document.cues.start(cue) else { return }
    let width = surface.putRight(
      time.description, end: textColumn - 1, row: row, role: .timecode,
      emphasis: isDimmed(offset) ? .dimmed : [])
    if let link = document.transcript.link(at: time) {
      surface.link(column: textColumn - 1 - width, row: row, columns: width, to: link)
    }
  }

  private func isDimmed(_ offset: Int) -> Bool {
    if let asked { return !asked.contains(offset) }
    guard let solo = reading.filters.solo else { return false }
    return document.speakerOrNobody(at: offset) != solo
  }

  private func drawHeading(_ section: Int, at row: Int, on surface: inout Surface) {
    let title = Array(document.sections[section].title.utf8)
    let number = "\(section + 1)  "
    let end = frame.column + frame.columns - 1
    var column = textColumn
    column += surface.put(
      number, column: column, row: row, columns: end - column, role: Role.timecode)
    let lit = reading.search.isLit ? reading.search.matches.headingRanges(section: section) : []
    let shown = TextMeasure.truncated(String(decoding: title, as: UTF8.self), to: end - column)
    column += surface.put(
      glyphs: GlyphIterator(Array(shown.utf8)), column: column, row: row, columns: end - column
    ) { offset in
      guard lit.contains(where: { $0.contains(offset) }) else { return (Role.heading.rawValue, []) }
      let isCurrent =
        currentHeadingMatch.map { $0.section == section && $0.range.contains(offset) } ?? false
      return ((isCurrent ? Role.currentMatch : .match).rawValue, [])
    }
    // The rule ends where the lines of text end; a long heading may go further.
    let lineEnd = min(end, textColumn + state.textSize.columns)
    surface.fill(
      column: column + 1, row: row, columns: lineEnd - column - 1, with: 0x2500,
      role: Role.border.rawValue)
  }

  private func drawSpeaker(
    _ turn: Int, goesOn: Bool, at row: Int, columns: Int, on surface: inout Surface
  ) {
    let speaker = document.turnSpeakers[turn]
    let certainty = document.certainty(ofTurn: turn)
    let isSetBack = isDimmed(document.turnStarts[turn])
    let emphasis: Cell.Emphasis = isSetBack ? .dimmed : []
    surface.put(
      SpeakerMark.mark(speaker, in: document), column: textColumn, row: row,
      role: SpeakerMark.role(speaker, in: document), emphasis: emphasis)
    guard document.showsName(ofTurn: turn) else { return }
    let sign = certainty.sign
    let name =
      goesOn && certainty != .sure
      ? sign.trimmed
      : TextMeasure.truncated(document.speakerNames[speaker], to: columns - 3 - sign.count) + sign
    surface.put(
      name, column: textColumn + 2, row: row,
      role: SpeakerMark.nameRole(speaker, certainty, in: document), emphasis: emphasis)
  }

  private func drawText(
    _ range: Range<Int>, at row: Int, isCursor: Bool, lit: [Range<Int>], columns: Int,
    on surface: inout Surface
  ) {
    let emphasis: Cell.Emphasis = isDimmed(range.lowerBound) ? .dimmed : []
    let showsWord = isCursor && reading.panes.focus == .transcript
    // Matches ascend and so do the glyphs: one walk through both.
    var next = lit.partitioningIndex { $0.upperBound > range.lowerBound }
    var noted = reading.notePlaces.stretches(in: range)
    surface.put(
      glyphs: GlyphIterator(document.cues.text, in: range), column: textColumn, row: row,
      columns: columns
    ) { offset in
      while next < lit.count, lit[next].upperBound <= offset { next += 1 }
      if next < lit.count, lit[next].contains(offset) {
        return ((lit[next] == currentMatch ? Role.currentMatch : .match).rawValue, emphasis)
      }
      if let selected, selected.contains(offset) { return (Role.selection.rawValue, emphasis) }
      while let first = noted.first, first.range.upperBound <= offset {
        noted.removeFirst()
      }
      if showsWord, word.contains(offset) { return (Role.cursorWord.rawValue, emphasis) }
      let isNoted = noted.first?.range.contains(offset) ?? false
      return ((isNoted ? Role.annotation : .text).rawValue, emphasis)
    }
  }

  private func emphasizeCursorRow(_ row: Row, at screenRow: Int, on surface: inout Surface) {
    surface.emphasize(
      column: frame.column, row: screenRow, columns: frame.columns, .raised)
    guard state.input == nil, reading.panes.focus == .transcript, let range = row.range else {
      return
    }
    let before =
      range.lowerBound..<max(range.lowerBound, min(reading.viewport.cursor, range.upperBound))
    surface.cursor = (
      textColumn + TextMeasure.columns(document.cues.text, in: before), screenRow
    )
  }
}
