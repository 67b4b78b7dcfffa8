import TranscriptSearch

/// The filter that shows only paragraphs or turns with matches.
extension ReaderState {
  mutating func toggleOnlyMatching() {
    if filters.matches != nil { return filters.matches = nil }
    guard search.isWhole else { return say("Still searching") }
    guard !search.matches.isEmpty else { return complain("No match for \(search.text)") }
    search.isHidden = false
    let before = cursor
    filters.matches = unitsWithMatches()
    // Going back stays possible when the cursor's paragraph is hidden.
    if layout.shown(before) != before { history.record(before) }
  }

  /// The numbers of the units that have a match, or whose turn has one, ascending. Costs a binary
  /// search a unit.
  func unitsWithMatches() -> [Int]? {
    let layout = TextLayout(document: document, columns: 80, showsCues: view.showsCues, filter: nil)
    var units: [Int] = []
    var next = search.matches.index(atOrAfter: 0)
    while let index = next, layout.count > 0 {
      let offset = search.matches[index].textOffset
      var range = offset..<offset + 1
      // A phrase may run over a unit's end.
      if case .text(let found) = search.matches[index].target { range = found }
      if let turn = document.turn(at: offset) {
        let whole = document.textRange(ofTurn: turn)
        range = whole.lowerBound..<max(whole.upperBound, range.upperBound)
      }
      let last = layout.unit(atTextOffset: max(range.lowerBound, range.upperBound - 1))
      let first = max(layout.unit(atTextOffset: range.lowerBound), (units.last ?? -1) + 1)
      if first <= last { units.append(contentsOf: first...last) }
      // A heading at the very end of the text has no text after it.
      let end = layout.textRange(ofUnit: last).upperBound + 1
      next = end > document.cues.text.count ? nil : search.matches.index(atOrAfter: end)
    }
    return units.isEmpty ? nil : units
  }

  mutating func toggleCues() {
    view.showsCues.toggle()
    filterUnits()
  }

  /// Renews the units that the filters show, after a change between captions and paragraphs.
  mutating func filterUnits() {
    filters.speakers = unitsOfOthers()
    if filters.matches != nil { filters.matches = unitsWithMatches() }
  }
}
