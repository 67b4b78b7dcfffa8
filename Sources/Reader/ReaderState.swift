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
    screens = [.document(Boxed(DocumentScreen(document)))]
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
    @inline(__always) get { readingBox.storage.value.document }
    _modify { yield &reading.document }
  }
  var viewport: Viewport {
    @inline(__always) get { readingBox.storage.value.viewport }
    _modify { yield &reading.viewport }
  }
  var cursor: Int {
    @inline(__always) get { readingBox.storage.value.viewport.cursor }
    _modify { yield &reading.viewport.cursor }
  }
  var cursorRow: Int {
    @inline(__always) get { readingBox.storage.value.viewport.cursorRow }
    _modify { yield &reading.viewport.cursorRow }
  }
  var panes: Panes {
    @inline(__always) get { readingBox.storage.value.panes }
    _modify { yield &reading.panes }
  }
  var focus: Pane {
    @inline(__always) get { readingBox.storage.value.panes.focus }
    _modify { yield &reading.panes.focus }
  }
  var search: Search {
    @inline(__always) get { readingBox.storage.value.search }
    _modify { yield &reading.search }
  }
  var filters: Filters {
    @inline(__always) get { readingBox.storage.value.filters }
    _modify { yield &reading.filters }
  }
  var edits: OverlayHistory {
    @inline(__always) get { readingBox.storage.value.edits }
    _modify { yield &reading.edits }
  }
  var notePlaces: NotePlaces {
    @inline(__always) get { readingBox.storage.value.notePlaces }
  }
  var saveFailure: String? {
    @inline(__always) get { readingBox.storage.value.saveFailure }
    _modify { yield &reading.saveFailure }
  }
  var attribution: AttributionState {
    @inline(__always) get { readingBox.storage.value.attribution }
    _modify { yield &reading.attribution }
  }
  var selectionAnchor: Int? {
    @inline(__always) get { readingBox.storage.value.selectionAnchor }
    _modify { yield &reading.selectionAnchor }
  }
  var history: History {
    @inline(__always) get { readingBox.storage.value.history }
    _modify { yield &reading.history }
  }
}

extension ReaderState {
  /// Of the window.
  public var size: CellSize { view.size }

  var screen: ScreenLayout { ScreenLayout(self) }

  func widthChange(_ pane: Pane) -> Int { view.widthChanges[pane] ?? 0 }
}
