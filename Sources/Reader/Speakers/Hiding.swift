import Transcripts

/// Hiding the turns of some speakers, and dimming those of all but one.
extension ReaderState {
  /// Hides the turns of the selected speaker of the pane, or shows them again.
  mutating func toggleHidden() {
    let speaker = panes.speakers.selected
    guard shownRows(.speakers).contains(speaker) else { return }
    let before = filters.hidden
    filters.hidden.formSymmetricDifference([speaker])
    let units = unitsOfOthers()
    guard filters.hidden.isEmpty || units != nil else {
      filters.hidden = before
      return say("At least one speaker must stay visible")
    }
    filters.speakers = units
    if layout.shown(cursor) != cursor { history.record(cursor) }
    say(
      "\(document.speakerNames[speaker]) \(filters.hidden.contains(speaker) ? "hidden" : "shown again")"
    )
  }

  mutating func showAll() {
    filters.hidden = []
    filters.speakers = nil
  }

  /// The units of speakers who are not hidden; nil when nobody is hidden.
  func unitsOfOthers() -> [Int]? {
    guard !filters.hidden.isEmpty, document.showsTurns else { return nil }
    let layout = TextLayout(document: document, columns: 80, showsCues: view.showsCues, filter: nil)
    let units = (0..<layout.count).filter { unit in
      let range = layout.textRange(ofUnit: unit)
      // A cue may be by two people.
      return [range.lowerBound, max(range.lowerBound, range.upperBound - 1)].contains { offset in
        document.speakerOrNobody(at: offset).map { !filters.hidden.contains($0) } ?? true
      }
    }
    return units.isEmpty || units.count == layout.count ? nil : units
  }

  /// Dims all speakers but one, or stops dimming.
  mutating func toggleSolo() {
    let selected = panes.speakers.selected
    if focus == .speakers, filters.solo != selected {
      filters.solo = selected
    } else if filters.solo != nil {
      filters.solo = nil
    } else if let speaker = currentSpeaker {
      filters.solo = speaker
    } else {
      say("Nobody is named here")
    }
  }
}
