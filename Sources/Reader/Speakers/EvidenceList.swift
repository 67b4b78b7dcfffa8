import Transcripts

/// The list of the evidence for the speaker of a turn.
struct EvidenceList: ListContent {
  /// Text offset of the turn's start.
  var offset: Int

  var context: KeyContext { .evidence }
  var isAboutSpeakers: Bool { true }

  func title(_ screen: ListScreen, _ state: ReaderState) -> String { "Why" }

  private func evidence(_ state: ReaderState) -> [Evidence] {
    state.document.turn(at: offset).map { state.document.attribution.turns[$0].evidence } ?? []
  }

  func itemCount(_ state: ReaderState) -> Int { evidence(state).count }

  func text(ofItem item: Int, _ state: ReaderState) -> String {
    EvidenceLines.lines(state, at: offset).filter { $0.item == item }
      .flatMap(\.pieces).map(\.text).joined(separator: " ")
  }

  func lines(_ screen: ListScreen, _ state: ReaderState) -> ListLines {
    ListLines(EvidenceLines.lines(state, at: offset), of: screen.shown)
  }

  func open(_ item: Int, _ state: inout ReaderState) {
    let places = evidence(state)[item].places
    let left = state.list
    state.pop()
    state.focus = .transcript
    state.jump(to: places.map { state.document.cues.textOffset($0.lowerBound) } ?? offset)
    state.attribution.reasonsLeft = left.map { ($0, state.cursor) }
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
}
