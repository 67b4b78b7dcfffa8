import TerminalCells
import TranscriptSearch

extension ReaderState {
  /// Text up to this many bytes is searched within the frame; longer text in the background.
  static let scanLimit = 4 << 20
  /// Steps that an expression may take for all matches within the frame, and for those near the
  /// cursor when these are not enough: together less than ten milliseconds.
  private static let frameSteps = 800_000
  private static let nearSteps = 200_000

  /// Searches for what is in `search`, from a text offset on, and goes to the first match there.
  mutating func runSearch(from origin: Int) {
    search.revision += 1
    let document = document
    search.compile(
      speakerNames: Array(document.speakerNames.dropLast()),
      isHeard: { document.figures.turns[$0] > 0 })
    search.isHidden = false
    (search.matches, search.current, search.isWhole) = (MatchList(), nil, true)
    guard let pattern = search.pattern else { return effects.append(.cancelScan) }
    let haystack = document.haystack
    if haystack.text.count <= Self.scanLimit,
      let matches = TextScan.matches(of: pattern, in: haystack, steps: Self.frameSteps)
    {
      take(matches, revision: search.revision, origin: origin)
    } else {
      (search.isWhole, search.isAwaited) = (false, true)
      effects.append(.scan(revision: search.revision, pattern: pattern, haystack: haystack))
      guard search.scope == .document, search.names == nil else { return }
      if let match = TextScan.firstMatch(
        of: pattern, in: haystack, from: origin, limit: Self.scanLimit / 2, steps: Self.nearSteps)
      {
        lightNear(match.textOffset)
        place(at: match.textOffset)
      }
    }
  }

  /// While the whole text is being searched: the matches around the screen.
  private mutating func lightNear(_ offset: Int) {
    guard let pattern = search.pattern else { return }
    let near = max(0, offset - 16_384)..<min(document.cues.text.count, offset + 65_536)
    search.matches =
      TextScan.matches(
        of: pattern, in: document.haystack, range: near, steps: Self.nearSteps) ?? MatchList()
    search.current = search.matches.index(atOrAfter: offset)
  }

  /// Takes the result of a search, unless a newer one was begun.
  mutating func take(_ matches: MatchList, revision: Int, origin: Int? = nil) {
    guard revision == search.revision else { return }
    let lit = search.current != nil
    search.matches = restrict(matches)
    search.speakerCounts = matchesBySpeaker()
    search.isWhole = true
    if !search.matches.isComplete {
      say("The expression is too slow here: some matches are missing")
    }
    if filters.matches != nil { filters.matches = unitsWithMatches() }
    if lit { return search.current = search.matches.index(atOrAfter: cursor) }
    guard origin != nil || search.isAwaited else { return }
    if origin == nil, input == nil { history.record(cursor) }
    search.isAwaited = false
    goToFirst(from: origin ?? (input?.purpose as? SearchInput)?.cursor ?? cursor)
  }

  private mutating func goToFirst(from origin: Int) {
    guard !search.matches.isEmpty else { return }
    let index = search.matches.index(atOrAfter: origin)
    if index == nil { say("Wrapped to the start") }
    goToMatch(index: index ?? 0)
  }

  func matchesBySpeaker() -> [Int] {
    var counts = [Int](repeating: 0, count: document.nobody + 1)
    for (index, voice) in document.voices.enumerated() {
      counts[voice] += search.matches.count(in: document.textRange(ofTurn: index))
    }
    return counts
  }

  private func restrict(_ matches: MatchList) -> MatchList {
    let matches =
      search.names == nil
      ? matches : matches.restricted(to: document.turnRanges(of: Set(search.speakers)))
    switch search.scope {
    case .document: return matches
    case .section(let section):
      return matches.restricted(to: [document.textRange(ofSection: section)])
    case .speaker(let speaker): return matches.restricted(to: document.turnRanges(of: [speaker]))
    }
  }

  /// Where the cursor stands for a match: a heading behind the last word has no place of its own.
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
    // A match is on its way to being read: what hides it gives way.
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
      // Walking from match to match is one jump.
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

  mutating func findWord() {
    let range = WordBoundary.word(in: document.cues.text, at: cursor)
    guard !range.isEmpty else { return say("No word here") }
    let word = document.cues.string(range)
    var wanted = Search(text: word, caseRule: .ignored, revision: search.revision)
    // In scripts without spaces a character is a word, and stands beside others.
    wanted.isWholeWord = word.unicodeScalars.allSatisfy { $0.value < 0x1100 }
    wanted.compile(speakerNames: [])
    guard wanted.pattern != nil else { return say("No word here") }
    search = wanted
    recall.remember(needle: word)
    let (origin, row, before) = (cursor, cursorRow, history)
    history.record(origin)
    runSearch(from: range.upperBound)
    guard search.isWhole, search.matches.count == 1 else { return }
    (cursor, cursorRow, history) = (origin, row, before)
    say("The only \(word)")
  }

  mutating func toggleOnlyMatching() {
    if filters.matches != nil { return filters.matches = nil }
    guard search.isWhole else { return say("Still searching") }
    guard !search.matches.isEmpty else { return complain("No match for \(search.text)") }
    search.isHidden = false
    let before = cursor
    filters.matches = unitsWithMatches()
    // The way back, when the cursor's paragraph is not among them.
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
      // A heading at the very end of the text has nothing behind it.
      let end = layout.textRange(ofUnit: last).upperBound + 1
      next = end > document.cues.text.count ? nil : search.matches.index(atOrAfter: end)
    }
    return units.isEmpty ? nil : units
  }

  mutating func toggleCues() {
    view.showsCues.toggle()
    filterUnits()
  }

  /// Numbers anew what the filters show, in captions or paragraphs.
  mutating func filterUnits() {
    filters.speakers = unitsOfOthers()
    if filters.matches != nil { filters.matches = unitsWithMatches() }
  }
}
