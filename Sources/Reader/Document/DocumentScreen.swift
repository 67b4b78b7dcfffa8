import Transcripts

/// A document that is being read: the place in it, the part shown, and the user's edits.
///
/// Places are text offsets, the compact form of `Place`: rewrapping, filtering and resizing do not
/// change them. The only row stored is the cursor's distance from the top.
struct DocumentScreen: Sendable {
  var document: Document
  var viewport = Viewport()
  var panes = Panes()
  var search = Search()
  var filters = Filters()
  /// Corrections, notes and marks, with undo and redo.
  var edits = OverlayHistory() {
    didSet {
      guard edits.overlay.notes != oldValue.overlay.notes else { return }
      notePlaces = NotePlaces(edits.overlay.notes, in: document.cues)
    }
  }
  /// The places of the notes in the text.
  private(set) var notePlaces = NotePlaces()
  /// The reason why the edits are not saved; nil when they are.
  var saveFailure: String?
  var attribution: AttributionState
  /// The text offset of the other end of the selection, which ends at the cursor; nil without one.
  var selectionAnchor: Int? {
    didSet { if selectionAnchor == nil { selectsSentences = false } }
  }
  /// Whether the selection has whole sentences.
  var selectsSentences = false
  /// The selected words that were copied last, and the cursor then.
  var copied: (words: Range<Int>, cursor: Int)?
  var history = History()
  /// The passages behind the key points and summaries; nil until the overview is opened.
  var grounding: Grounding?

  init(_ document: Document) {
    self.document = document
    attribution = AttributionState(
      isAwaited: document.attribution.turns.isEmpty && !document.cues.isEmpty)
  }
}
