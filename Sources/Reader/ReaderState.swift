import TerminalCells
import TranscriptSearch
import Transcripts

/// All that the reader knows. `update` changes it, `view` draws it; neither looks anywhere else.
public struct ReaderState: Sendable {
  /// Never empty; the last one is shown.
  var screens: [Screen]
  /// A line that is being typed on the screen that is shown.
  var input: Input?
  var keys = PendingKeys()
  var view: ViewOptions
  var status = StatusLine()
  var recall = RecalledLines()
  /// The library's documents, whether they are on the screen or not.
  var shelf = LibraryList()
  /// The day, as `2024-01-31` (ISO 8601); empty until that is known.
  var day = ""
  /// What the update at hand wants done.
  var effects: [Effect] = []

  /// The reader on the library, without a document.
  /// - Parameter size: of the window.
  public init(librarySize size: CellSize) {
    screens = [.library]
    view = ViewOptions(size: size)
  }

  /// - Parameter size: of the window.
  public init(document: Document, size: CellSize, start: StartPlace = .beginning) {
    screens = [.document(DocumentScreen(document))]
    view = ViewOptions(size: size)
    open(at: start)
    normalize()
    viewport.restingRow = cursorRow
    effects = []
  }
}

// The parts of the document that is being read, by their own names.
extension ReaderState {
  var document: Document {
    get { reading.document }
    _modify { yield &reading.document }
  }
  var viewport: Viewport {
    get { reading.viewport }
    _modify { yield &reading.viewport }
  }
  var cursor: Int {
    get { reading.viewport.cursor }
    _modify { yield &reading.viewport.cursor }
  }
  var cursorRow: Int {
    get { reading.viewport.cursorRow }
    _modify { yield &reading.viewport.cursorRow }
  }
  var panes: Panes {
    get { reading.panes }
    _modify { yield &reading.panes }
  }
  var focus: Pane {
    get { reading.panes.focus }
    _modify { yield &reading.panes.focus }
  }
  var search: Search {
    get { reading.search }
    _modify { yield &reading.search }
  }
  var filters: Filters {
    get { reading.filters }
    _modify { yield &reading.filters }
  }
  var edits: OverlayHistory {
    get { reading.edits }
    _modify { yield &reading.edits }
  }
  var annotations: Annotations { reading.annotations }
  var saveFailure: String? {
    get { reading.saveFailure }
    _modify { yield &reading.saveFailure }
  }
  var attribution: AttributionState {
    get { reading.attribution }
    _modify { yield &reading.attribution }
  }
  var selectionAnchor: Int? {
    get { reading.selectionAnchor }
    _modify { yield &reading.selectionAnchor }
  }
  var history: History {
    get { reading.history }
    _modify { yield &reading.history }
  }
}

extension ReaderState {
  /// What the status line tells; what is not saved is told until it is.
  var messageShown: Message? {
    guard documentIfAny != nil, let saveFailure else { return status.message }
    let rest = status.message.map { " · \($0.text)" } ?? ""
    return Message(text: "Not saved: \(saveFailure)\(rest)", isError: true)
  }

  /// Of the window.
  public var size: CellSize { view.size }

  var screen: ScreenLayout { ScreenLayout(self) }

  func widthChange(_ pane: Pane) -> Int { view.widthChanges[pane] ?? 0 }

  /// Columns of the gutter: the widest timecode and a space on each side; a narrow window has none.
  var gutter: Int {
    guard view.showsTimecodes, size.columns >= 36 else { return 1 }
    return max(document.longestTimecode.description.utf8.count, 4) + 2
  }

  /// Columns and rows of text in the transcript pane, whether it is on the screen or not.
  var textSize: CellSize {
    let frame =
      screen.frames[.transcript]
      ?? ScreenLayout.Frame(column: 0, row: 1, columns: size.columns, rows: size.rows - 2)
    return CellSize(
      columns: max(2, min(view.measure, frame.columns - gutter - 1)),
      rows: max(1, frame.contentRows))
  }

  var layout: TextLayout {
    TextLayout(
      document: document, columns: textSize.columns, showsCues: view.showsCues,
      filter: filters.shown)
  }

  /// The section the cursor is in.
  var currentSection: Int? { document.section(at: cursor) }

  /// The speaker at the cursor, where that is known.
  var currentSpeaker: Int? { document.speaker(at: cursor) }

  /// The row of the speakers pane that the cursor's turn belongs to.
  var currentVoice: Int? { document.voice(at: cursor) }

  /// The turn at the cursor.
  var currentTurn: Int? { document.turn(at: cursor) }

  /// The time at the cursor.
  var currentTime: Timecode {
    guard !document.cues.isEmpty else { return Timecode(milliseconds: 0) }
    return document.cues.start(atTextOffset: cursor)
      ?? document.cues.nearestStart(document.cues.cue(atTextOffset: cursor))
  }

  /// How far through the text the cursor is, 0 to 100.
  var percentage: Int {
    let last = document.lastOffset
    return last == 0 ? 0 : min(100, cursor * 100 / last)
  }

  /// What the rows of a side pane say, for its filter.
  func texts(of pane: Pane) -> [String] {
    switch pane {
    case .sections: document.sections.map(\.title)
    case .speakers: document.speakerNames
    case .transcript: []
    }
  }

  /// The rows of a side pane that its filter shows.
  func shownRows(_ pane: Pane) -> [Int] {
    let rows = panes[pane].shown(of: texts(of: pane))
    guard pane == .speakers else { return rows }
    let kept = Set(rows)
    return document.voicesShown.filter { kept.contains($0) }
  }
}
