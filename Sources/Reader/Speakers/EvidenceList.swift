import Transcripts

/// The list of the reasons for the speaker of a turn: in words, or all evidence with its weights.
struct EvidenceList: ListContent {
  /// Text offset of the turn's start.
  var offset: Int
  /// Whether the weights are shown.
  var showsWeights = false

  var context: KeyContext { .evidence }
  var isAboutSpeakers: Bool { true }

  func title(_ screen: ListScreen, _ state: ReaderState) -> String {
    showsWeights ? "Why: weights" : "Why"
  }

  /// The words that each item rests on.
  private func places(_ state: ReaderState) -> [Range<Place>?] {
    guard let turn = state.document.turn(at: offset) else { return [] }
    return showsWeights
      ? state.document.attribution.turns[turn].evidence.map(\.places)
      : EvidenceStory(state.document, turn: turn).reasons.map(\.places)
  }

  func itemCount(_ state: ReaderState) -> Int { places(state).count }

  private func lines(_ state: ReaderState) -> [ListLine] {
    showsWeights
      ? EvidenceLines.lines(state, at: offset) : EvidenceStory.lines(state, at: offset)
  }

  func text(ofItem item: Int, _ state: ReaderState) -> String {
    lines(state).filter { $0.item == item }
      .flatMap(\.pieces).map(\.text).joined(separator: " ")
  }

  func lines(_ screen: ListScreen, _ state: ReaderState) -> ListLines {
    ListLines(lines(state), of: screen.shown)
  }

  func open(_ item: Int, _ state: inout ReaderState) {
    let places = places(state)[item]
    let left = state.list
    state.pop()
    state.focus = .transcript
    state.jump(to: places.map { state.document.cues.textOffset($0.lowerBound) } ?? offset)
    state.attribution.reasonsLeft = left.map { ($0, state.cursor) }
  }

  func hints(_ screen: ListScreen, _ state: ReaderState) -> [Hint] {
    let canConfirm = state.whyNotConfirmedHere == nil
    return (canConfirm ? [Hint("c", "confirm")] : []) + [
      Hint("s", "who speaks"), Hint("W", showsWeights ? "in words" : "weights"),
    ] + (itemCount(state) > 0 ? [Hint("Enter", "go there")] : []) + [
      Hint("q", "back"), Hint("?", "help"),
    ]
  }
}

extension ReaderState {
  /// Opens the evidence for the turn at the cursor, in the state in which it was left where the user
  /// came here from it.
  mutating func openEvidence() {
    guard let turn = currentTurn else { return }
    let offset = document.turnStarts[turn]
    if let (left, place) = attribution.reasonsLeft,
      place == cursor || (left.content as? EvidenceList)?.offset == offset
    {
      push(.list(left))
    } else {
      push(EvidenceList(offset: offset))
    }
  }

  /// The turn whose evidence is shown.
  private var explainedTurn: Int? {
    (list?.content as? EvidenceList).flatMap { document.turn(at: $0.offset) }
  }

  /// The reason why the turn whose evidence is shown, or else the one at the cursor, cannot be
  /// confirmed; nil when it can.
  var whyNotConfirmedHere: String? {
    (explainedTurn ?? currentTurn).map(whyNotConfirmed) ?? whyNoTurn
  }

  /// Moves the cursor into the turn whose evidence is shown, unless it is there.
  private mutating func goToExplainedTurn() {
    guard let explainedTurn, explainedTurn != currentTurn else { return }
    jump(to: document.turnStarts[explainedTurn])
  }

  /// Confirms the speaker of the turn whose evidence is shown, which stays on the screen.
  mutating func confirmExplainedTurn() {
    goToExplainedTurn()
    confirmTurn()
  }

  /// Goes back to the turn whose evidence is shown, to pick its speaker.
  mutating func pickSpeakerOfExplainedTurn() {
    goToExplainedTurn()
    showDocument()
    focus = .transcript
    selectionAnchor = nil
    openPicker()
  }

  /// Shows the weights of the evidence, or the reasons in words again.
  mutating func toggleWeights() {
    guard let shown = list?.content as? EvidenceList else { return }
    pop()
    push(EvidenceList(offset: shown.offset, showsWeights: !shown.showsWeights))
  }
}
