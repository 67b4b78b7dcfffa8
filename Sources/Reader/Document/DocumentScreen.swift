import Transcripts

/// A document that is being read: where one is in it, what is shown of it, and what one made of it.
///
/// Places are text offsets here: the compact form of `Place`, which rewrapping, filtering and
/// resizing leave as they are. No row is ever stored but the cursor's distance from the top.
struct DocumentScreen: Sendable {
  var document: Document
  var viewport = Viewport()
  var panes = Panes()
  var search = Search()
  var filters = Filters()
  /// Corrections, notes and marks, and the way back.
  var edits = OverlayHistory() {
    didSet {
      guard edits.overlay.notes != oldValue.overlay.notes else { return }
      notePlaces = NotePlaces(edits.overlay.notes, in: document.cues)
    }
  }
  /// Where the notes stand in the text.
  private(set) var notePlaces = NotePlaces()
  /// Why the edits are not saved; nil when they are.
  var saveFailure: String?
  var attribution: AttributionState
  /// Words are selected, from the one at this text offset to the cursor's.
  var selectionAnchor: Int?
  var history = History()
  /// Where the text says what the key points and summaries say; nil until the overview is opened.
  var grounding: Grounding?

  init(_ document: Document) {
    self.document = document
    attribution = AttributionState(
      isAwaited: document.attribution.turns.isEmpty && !document.cues.isEmpty)
  }
}
