/// The state of the attribution: the request under way, and the effects of the last correction.
struct AttributionState: Sendable {
  /// The number of requests; an answer to an older one is dropped.
  var revision = 0
  /// Whether the first answer is still to come.
  var isAwaited: Bool
  /// How far the language model has been asked; nil while it is not.
  var asking: ModelProgress?
  /// The correction whose consequences are still to come.
  var correcting: Correcting?
  /// Whether the last correction was undone.
  var isUndone = false
  /// The turns that the last correction changed elsewhere.
  var changes: [SpeakerChange] = []
  /// The text offsets that were given to somebody since the last answer.
  var given: [Range<Int>] = []
  /// The people to choose from.
  var candidates = Candidates()
  /// The list of evidence from which the user last went to the text, and the place there.
  var reasonsLeft: (list: ListScreen, cursor: Int)?

  init(isAwaited: Bool) { self.isAwaited = isAwaited }
}
