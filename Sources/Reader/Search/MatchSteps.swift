import TerminalCells
import TranscriptSearch

/// Movement from match to match, wrapping at the ends.
extension ReaderState {
  /// The cursor's offset for a match: a heading after the last word has no place of its own.
  func offset(ofMatch index: Int) -> Int {
    min(search.matches[index].textOffset, document.lastOffset)
  }

  /// Whether the cursor is on the current match.
  var isOnMatch: Bool {
    guard search.isLit, let current = search.current, current < search.matches.count else {
      return false
    }
    return offset(ofMatch: current) == cursor
  }

  mutating func goToMatch(index: Int) {
    let target = offset(ofMatch: index)
    search.current = index
    place(at: target)
    // The heading of a match must be visible.
    if case .heading = search.matches[index].target { showHeading() }
  }

  /// Moves the cursor's row down until the heading above it is on the screen.
  private mutating func showHeading() {
    let location = layout.location(of: cursor)
    guard
      let heading = location.rows.firstIndex(where: {
        if case .heading = $0.kind { true } else { false }
      })
    else { return }
    cursorRow = max(cursorRow, location.at.row - heading + 1)
  }

  /// The next or previous match from the cursor, or from the match it is on.
  mutating func goToMatch(_ direction: Int) {
    if !search.hasPlaces { return moveAmongThoseMeant(direction) }
    search.isHidden = false
    guard search.isWhole else { return goToNearMatch(direction) }
    let matches = search.matches
    guard !matches.isEmpty else { return complain("No match for \(search.text)") }
    var index: Int?
    if isOnMatch, let current = search.current {
      // Steps from match to match count as one jump.
      index = current + direction
    } else {
      history.record(cursor)
      index = direction > 0 ? matches.index(atOrAfter: cursor + 1) : matches.index(before: cursor)
    }
    if let found = index, (0..<matches.count).contains(found) { return goToMatch(index: found) }
    if search.isOfLibrary, openNeighbour(direction) { return }
    say(direction > 0 ? "Wrapped to the start" : "Wrapped to the end")
    goToMatch(index: direction > 0 ? 0 : matches.count - 1)
  }

  private mutating func goToNearMatch(_ direction: Int) {
    guard let pattern = search.pattern, search.scope == .document else {
      return say("Still searching")
    }
    let match =
      direction > 0
      ? TextScan.firstMatch(
        of: pattern, in: document.haystack, from: cursor + 1, limit: Self.scanLimit / 2,
        steps: Self.frameSteps)
      : TextScan.lastMatch(
        of: pattern, in: document.haystack, before: cursor, limit: Self.scanLimit / 8,
        steps: Self.frameSteps)
    guard let match else { return say("Still searching") }
    if !isOnMatch { history.record(cursor) }
    place(at: match.textOffset)
    lightNear(match.textOffset)
  }
}
