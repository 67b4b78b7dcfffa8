import TerminalCells
import Transcripts

@testable import Reader

/// Where the reader is in the document, and what the window shows of it.
extension Reading {
  var document: Document { state.document }

  /// Text offset of the cursor.
  var cursor: Int { state.cursor }

  /// Rows between the top of the transcript pane and the cursor's row.
  var cursorRow: Int { state.cursorRow }

  /// The section the cursor is in; nil before the first.
  var currentSection: Int? { state.currentSection }

  /// The time at the cursor.
  var currentTime: Timecode { state.currentTime }

  /// The words of the cue under the cursor.
  var cue: String { document.cues.text(document.cues.cue(atTextOffset: cursor)) }

  /// The word under the cursor.
  var word: String {
    document.cues.string(WordBoundary.word(in: document.cues.text, at: cursor))
  }

  /// The pane that the keys go to.
  var focus: Pane { state.focus }

  mutating func moveFocus(to pane: Pane) { state.focus = pane }

  /// Words are selected.
  var isSelecting: Bool { state.selectionAnchor != nil }

  /// Text offsets of the selected words.
  var selection: Range<Int>? { state.selection }

  var selectedWords: String? { selection.map(document.cues.string) }

  /// A digit was pressed that another may follow.
  var isDigitPending: Bool { !state.keys.digits.isEmpty }

  /// What is drawn.
  var surface: Surface { view(state) }

  /// The panes in the window and where they are.
  var frames: [Pane: ScreenLayout.Frame] { state.screen.frames }

  /// Columns of text in the transcript pane.
  var textColumns: Int { state.textSize.columns }

  /// Rows of text in the transcript pane.
  var textRows: Int { state.textSize.rows }

  /// The rows of the transcript pane, and which of them is the cursor's.
  var textWindow: (rows: [Row], cursorRow: Int) {
    state.layout.window(at: cursor, above: cursorRow, height: textRows)
  }

  /// The row of the whole text that holds a text offset.
  func textRow(of offset: Int) -> TextLayout.Location { state.layout.location(of: offset).at }

  /// How many paragraphs, or captions in the view of captions, are shown.
  var unitsShown: Int { state.layout.count }

  /// Only what has matches is shown.
  var showsOnlyMatches: Bool { state.filters.matches != nil }

  /// Whose turns are left out.
  var hiddenSpeakers: Set<Int> { state.filters.hidden }

  /// Whose turns stand out.
  var soloSpeaker: Int? { state.filters.solo }

  /// The sections that the filter of their pane leaves.
  var sectionsListed: [Int] { state.shownRows(.sections) }
}
