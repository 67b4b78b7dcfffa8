import Transcripts

extension ReaderState {
  /// Goes to the turn whose answer would settle most, of those not asked about since the last
  /// correction.
  mutating func askNext() {
    let turns = document.attribution.review.filter { document.turnStarts.indices.contains($0) }
    var next = turns.first { !attribution.asked.contains(document.turnStarts[$0]) }
    if next == nil {
      attribution.asked = []
      next = turns.first
    }
    guard let next else { return say(Self.nothingToAsk) }
    let start = document.turnStarts[next]
    attribution.asked.insert(start)
    focus = .transcript
    jump(to: start)
    say("Who speaks here? " + answers(toTurn: next))
  }

  private func answers(toTurn turn: Int) -> String {
    guard document.nameShown(ofTurn: turn) != nil else { return "s picks, W says what is known" }
    return "s picks, c confirms \(document.label(ofTurn: turn))"
  }

  /// Hides what the selected speaker of the pane says, or shows it again.
  mutating func toggleHidden() {
    let voice = panes.speakers.selected
    guard shownRows(.speakers).contains(voice) else { return }
    let before = filters.hidden
    filters.hidden.formSymmetricDifference([voice])
    let units = unitsOfOthers()
    guard filters.hidden.isEmpty || units != nil else {
      filters.hidden = before
      return say("Somebody has to stay")
    }
    filters.speakers = units
    if layout.shown(cursor) != cursor { history.record(cursor) }
    say(
      "\(document.speakerNames[voice]) \(filters.hidden.contains(voice) ? "hidden" : "shown again")"
    )
  }

  mutating func showAll() {
    filters.hidden = []
    filters.speakers = nil
  }
}
