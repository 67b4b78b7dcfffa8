/// The state of the attribution: the request under way, and the effects of the last correction.
struct AttributionState: Sendable {
  /// The number of requests; an answer to an older one is dropped.
  var revision = 0
  /// Whether the first answer is still to come.
  var isAwaited: Bool
  /// The correction whose consequences are still to come.
  var correcting: Correcting?
  /// Whether the last correction was undone.
  var isUndone = false
  /// The turns that the last correction changed elsewhere.
  var changes: [SpeakerChange] = []
  /// The starts of the turns that were asked about since the last correction.
  var asked: Set<Int> = []
  /// The list of evidence from which the user last went to the text, and the place there.
  var reasonsLeft: (list: ListScreen, cursor: Int)?

  init(isAwaited: Bool) { self.isAwaited = isAwaited }
}
