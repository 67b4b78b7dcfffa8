import TerminalCells
import TranscriptSearch
import Transcripts

/// All that the reader knows. `update` changes it, `view` draws it; neither looks anywhere else.
public struct ReaderState: Sendable {
  /// The document on the screen, or under what covers it.
  var reading: DocumentScreen

  /// The overview, the help or a list, in front of the panes.
  var front: Front?
  /// The lists that the front lies on, and that come back when it is closed.
  var beneath: [Front] = []
  /// What `q` goes back to, the last one first.
  var below: [Layer] = []
  var library = LibraryList()
  var librarySearch = LibrarySearch()
  var prompt: Prompt?
  /// What was there when the prompt was opened; Esc brings it back.
  var snapshot: Snapshot?
  /// What is being written a note about; `prompt` has the note.
  var noting: Noting?
  /// The window in which a speaker is chosen; `prompt` is its line.
  var picker: Picker?
  /// Who is being renamed; `prompt` has the new name.
  var renaming: Renaming?
  /// Where the text says what the key points and summaries say; nil until the overview is opened.
  var grounding: Grounding?
  /// The questions of the text, once they were asked for.
  var questions: [Question] = []
  /// What `K` shows.
  var concordance: Concordance?

  var keys = PendingKeys()
  var view: ViewOptions
  var status = StatusLine()
  var recall = RecalledLines()
  /// The day, as `2024-01-31` (ISO 8601); empty until that is known.
  var day = ""
  /// What the update at hand wants done.
  var effects: [Effect] = []

  /// The reader on the library, without a document.
  /// - Parameter size: of the window.
  public init(librarySize size: CellSize) {
    self.init(document: .none, size: size)
    front = Front(kind: .library)
  }

  /// - Parameter size: of the window.
  public init(document: Document, size: CellSize, start: StartPlace = .beginning) {
    reading = DocumentScreen(document)
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

/// What Esc in a prompt brings back.
struct Snapshot: Sendable {
  var cursor: Int
  var cursorRow: Int
  var search: Search
  var matchingUnits: [Int]?
  var panes: Panes
  var libraryFilter: String
  var librarySearch: LibrarySearch
  /// What was found in the library was in front.
  var showsResults: Bool
}

/// A view in front of the panes.
struct Front: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case overview, help
    /// All documents; what was found in them.
    case library, results
    /// Why the turn at this text offset is given to its speaker.
    case evidence(at: Int)
    /// What the last correction changed elsewhere.
    case changes
    /// What was wrong in the input.
    case issues
    /// The bookmarks and notes.
    case bookmarks
    /// The questions that are asked in the text.
    case questions
    /// Matches one a line, aligned on what was found.
    case concordance
  }

  var kind: Kind
  /// The first line that is shown.
  var top = 0
  /// Only lines of the help, or notes, with these words are shown.
  var filter = ""
  /// Which of a list's items is selected.
  var selected = 0
}

extension ReaderState {
  /// What the status line tells; what is not saved is told until it is.
  var messageShown: Message? {
    guard let saveFailure else { return status.message }
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
