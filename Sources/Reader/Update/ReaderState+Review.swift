import Transcripts

extension ReaderState {
  /// Goes to the turn whose answer would settle most, of those not asked about since the last
  /// correction.
  mutating func askNext() {
    let turns = document.attribution.review.filter { document.turnStarts.indices.contains($0) }
    var next = turns.first { !asked.contains(document.turnStarts[$0]) }
    if next == nil {
      asked = []
      next = turns.first
    }
    guard let next else { return say(Self.nothingToAsk) }
    let start = document.turnStarts[next]
    asked.insert(start)
    focus = .transcript
    jump(to: start)
    say("Who speaks here? " + answers(toTurn: next))
  }

  static let nothingToAsk = "Nothing left worth asking"

  private func answers(toTurn turn: Int) -> String {
    guard document.nameShown(ofTurn: turn) != nil else { return "s picks, W says what is known" }
    return "s picks, c confirms \(document.label(ofTurn: turn))"
  }

  /// Opens the reasons for the turn at the cursor.
  mutating func openEvidence() {
    guard let turn = currentTurn else { return }
    front = Front(kind: .evidence(at: document.turnStarts[turn]))
  }

  /// Begins to select whole turns, or ends it.
  mutating func toggleSelection() {
    guard selectionAnchor == nil, let turn = currentTurn else { return selectionAnchor = nil }
    let start = document.turnStarts[turn]
    selectionAnchor = start
    place(at: start)
    say("} { j k extend by turns, s gives them to somebody, Esc ends")
  }

  /// The text offsets of the selected turns.
  var selectedRange: Range<Int>? {
    guard selectionAnchor != nil, let turns = turnsAtHand else { return nil }
    return document.turnStarts[
      turns.lowerBound]..<document.textRange(ofTurn: turns.upperBound).upperBound
  }

  /// Hides what the selected speaker of the pane says, or shows it again.
  mutating func toggleHidden() {
    guard let voice = lists[.speakers]?.selected, shownRows(.speakers).contains(voice) else {
      return
    }
    let before = hidden
    hidden.formSymmetricDifference([voice])
    let units = unitsOfOthers()
    guard hidden.isEmpty || units != nil else {
      hidden = before
      return say("Somebody has to stay")
    }
    audibleUnits = units
    if layout.shown(cursor) != cursor { history.record(cursor) }
    say("\(document.speakerNames[voice]) \(hidden.contains(voice) ? "hidden" : "shown again")")
  }

  mutating func showAll() {
    hidden = []
    audibleUnits = nil
  }
}
