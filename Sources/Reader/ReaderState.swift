import TerminalCells
import TranscriptSearch
import Transcripts

/// The whole state of the reader. `update` changes it, `view` draws it; neither uses anything else.
public struct ReaderState: Sendable {
  /// Never empty; the last one is shown.
  var screens: [Screen]
  /// The input line that is open on the top screen; nil for none.
  var input: Input?
  var keys = PendingKeys()
  /// What moves with the pointer while the mouse's button is held; nil for nothing.
  var pointerDrag: PointerDrag?
  /// Whether the mouse has selected the words that are selected: keys that move do not extend them.
  var isSelectionDragged = false
  var view: ViewOptions
  var status = StatusLine()
  var recall = RecalledLines()
  /// The library's documents, even while the library is not on the screen.
  var shelf = LibraryList()
  /// Whether it was said that the keys of another script are read as Latin ones.
  var hasToldLayout = false
  /// Today's date, as `2024-01-31` (ISO 8601); empty until it is known.
  var day = ""
  /// The address of the user's language model; nil for none.
  public var languageModel: String?
  /// The effects of the update that is running.
  var effects: [Effect] = []

  /// The reader showing the library, without a document.
  /// - Parameter size: the window's size.
  public init(librarySize size: CellSize) {
    screens = [.library]
    view = ViewOptions(size: size)
  }

  /// The reader showing a document.
  /// - Parameters:
  ///   - size: the window's size.
  ///   - start: the place at which to open the document.
  public init(document: Document, size: CellSize, start: StartPlace = .beginning) {
    screens = [.document(Boxed(DocumentScreen(document)))]
    view = ViewOptions(size: size)
    open(at: start)
    normalize()
    viewport.restingRow = cursorRow
    effects = []
  }
}

// Shorthands for the parts of the document that is being read.
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
  /// The window's size.
  public var size: CellSize { view.size }

  var screen: ScreenLayout { ScreenLayout(self) }

  func widthChange(_ pane: Pane) -> Int { view.widthChanges[pane] ?? 0 }
}
