/// The question who speaks: whether it is answered, and what was made of the answers.
struct AttributionState: Sendable {
  /// Counts the questions; an answer to an older one is dropped.
  var revision = 0
  /// Nobody has said yet who speaks.
  var isAwaited: Bool
  /// The correction whose consequences are still to come.
  var correcting: Correcting?
  /// The last correction was undone.
  var isUndone = false
  /// What the last correction changed elsewhere.
  var changes: [SpeakerChange] = []
  /// Where the turns start that were asked about since the last correction.
  var asked: Set<Int> = []
  /// The reasons that were last left for a place in the text, and that place.
  var reasonsLeft: (list: ListScreen, cursor: Int)?

  init(isAwaited: Bool) { self.isAwaited = isAwaited }
}
