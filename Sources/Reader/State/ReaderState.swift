import TerminalCells
import TranscriptSearch
import Transcripts

/// All that the reader knows. `update` changes it, `view` draws it; neither looks anywhere else.
///
/// Places are text offsets here: the compact form of `Place`, which rewrapping, filtering and
/// resizing leave as they are. No row is ever stored but the cursor's distance from the top.
public struct ReaderState: Sendable {
  public internal(set) var document: Document
  public internal(set) var size: CellSize

  /// Text offset of the cursor.
  var cursor = 0
  /// Rows between the top of the transcript pane and the cursor's row.
  var cursorRow = 0
  /// `cursorRow` as the last key left it: what a window that grows again goes back to.
  var restingRow = 0
  /// The column that moves by row keep to.
  var goalColumn: Int?

  var focus = Pane.transcript
  var isZoomed = false
  /// Columns that the user added to a side pane's width.
  var widthChanges: [Pane: Int] = [:]
  /// At most this many columns of text.
  var measure = 80
  var showsTimecodes = true
  var showsCues = false
  var lists: [Pane: ListPane] = [.sections: ListPane(), .speakers: ListPane()]

  /// The overview, the help or a list, in front of the panes.
  var front: Front?
  /// The lists that the front lies on, and that come back when it is closed.
  var beneath: [Front] = []
  /// What `q` goes back to, the last one first.
  var below: [Layer] = []
  var library = LibraryList()
  var librarySearch = LibrarySearch()
  /// No key was pressed since the document was opened.
  var isUntouched = true
  var prompt: Prompt?
  /// What was there when the prompt was opened; Esc brings it back.
  var snapshot: Snapshot?
  /// Keys of a sequence that is not yet whole, such as the first of `''`.
  var pendingKeys: [Key] = []
  /// Digits that may still be followed by another, and where the cursor was before them.
  var pendingDigits = ""
  var digitsOrigin = 0
  var isQuitArmed = false

  var search = Search()
  /// Only units with matches are shown: their numbers, ascending.
  var matchingUnits: [Int]? { didSet { shownUnits = unitsLeft() } }
  /// Somebody is hidden: the units of all others, ascending.
  var audibleUnits: [Int]? { didSet { shownUnits = unitsLeft() } }
  /// The units that are shown, ascending; nil shows all.
  private(set) var shownUnits: [Int]?
  /// The speaker whose turns stand out, or `Document.nobody`.
  var solo: Int?
  /// The speakers whose turns are left out, `Document.nobody` among them.
  var hidden: Set<Int> = []
  var history = History()
  /// Earlier lines of the prompts, newest last.
  var earlierNeedles: [String] = []
  var earlierCommands: [String] = []
  var message: Message?
  /// What was told since the last key, which no later message may hide.
  var notice: String?
  /// Why what the user made is not saved.
  var saveFailure: String?

  /// Corrections, notes and marks, and the way back.
  var made = OverlayHistory() {
    didSet {
      guard made.overlay.bookmarks != oldValue.overlay.bookmarks else { return }
      annotations = Annotations(made.overlay.bookmarks, in: document.cues)
    }
  }
  /// Where the bookmarks stand in the text.
  private(set) var annotations = Annotations()
  /// The day, as `2024-01-31` (ISO 8601); empty until that is known.
  var day = ""
  /// What is being written a note about; `prompt` has the note.
  var noting: Noting?
  /// Counts the questions who speaks; an answer to an older one is dropped.
  var attributionRevision = 0
  /// Nobody has said yet who speaks.
  var awaitsAttribution: Bool
  /// The correction whose consequences are still to come.
  var correcting: Correcting?
  /// The last correction was taken back.
  var isTakenBack = false
  /// The reasons that were last left for a place in the text, and that place.
  var reasonsLeft: (front: Front, cursor: Int)?
  /// What the last correction changed elsewhere.
  var changes: [SpeakerChange] = []
  /// Words are selected, from the one at this text offset to the cursor's.
  var selectionAnchor: Int?
  /// Where the turns start that were asked about since the last correction.
  var asked: Set<Int> = []
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
    self.document = document
    self.size = size
    awaitsAttribution = document.attribution.turns.isEmpty && !document.cues.isEmpty
    open(at: start)
    normalize()
    restingRow = cursorRow
    effects = []
  }
}

/// What Esc in a prompt brings back.
struct Snapshot: Sendable {
  var cursor: Int
  var cursorRow: Int
  var search: Search
  var matchingUnits: [Int]?
  var lists: [Pane: ListPane]
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
    guard let saveFailure else { return message }
    let rest = message.map { " · \($0.text)" } ?? ""
    return Message(text: "Not saved: \(saveFailure)\(rest)", isError: true)
  }

  var screen: ScreenLayout { ScreenLayout(self) }

  func widthChange(_ pane: Pane) -> Int { widthChanges[pane] ?? 0 }

  /// Columns of the gutter: the widest timecode and a space on each side; a narrow window has none.
  var gutter: Int {
    guard showsTimecodes, size.columns >= 36 else { return 1 }
    return max(document.longestTimecode.description.utf8.count, 4) + 2
  }

  /// Columns and rows of text in the transcript pane, whether it is on the screen or not.
  var textSize: CellSize {
    let frame =
      screen.frames[.transcript]
      ?? ScreenLayout.Frame(column: 0, row: 1, columns: size.columns, rows: size.rows - 2)
    return CellSize(
      columns: max(2, min(measure, frame.columns - gutter - 1)), rows: max(1, frame.contentRows))
  }

  var layout: TextLayout {
    TextLayout(
      document: document, columns: textSize.columns, showsCues: showsCues, filter: shownUnits)
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
    let rows = lists[pane]?.shown(of: texts(of: pane)) ?? []
    guard pane == .speakers else { return rows }
    let kept = Set(rows)
    return document.voicesShown.filter { kept.contains($0) }
  }

  /// A filter that would leave nothing does not count.
  private func unitsLeft() -> [Int]? {
    guard let matchingUnits, let audibleUnits else { return matchingUnits ?? audibleUnits }
    let audible = Set(audibleUnits)
    let both = matchingUnits.filter { audible.contains($0) }
    return both.isEmpty ? matchingUnits : both
  }
}
