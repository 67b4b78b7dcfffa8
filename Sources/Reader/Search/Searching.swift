import TerminalCells
import TranscriptSearch

extension ReaderState {
  /// Text up to this many bytes is searched within the frame; longer text in the background.
  static let scanLimit = 4 << 20
  /// Steps that an expression may take for all matches within the frame, and for those near the
  /// cursor when these are not enough: together less than ten milliseconds.
  static let frameSteps = 800_000
  private static let nearSteps = 200_000

  /// Runs `search` and goes to the first match from a text offset on.
  mutating func runSearch(from origin: Int) {
    search.revision += 1
    let document = document
    search.compile(
      speakerNames: Array(document.speakerNames.dropLast()),
      isHeard: { document.statistics.turns[$0] > 0 })
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
      effects.append(
        .scan(document.id, revision: search.revision, pattern: pattern, haystack: haystack))
      guard search.scope == .document, search.names == nil else { return }
      if let match = TextScan.firstMatch(
        of: pattern, in: haystack, from: origin, limit: Self.scanLimit / 2, steps: Self.nearSteps)
      {
        lightNear(match.textOffset)
        place(at: match.textOffset)
      }
    }
  }

  /// Finds the matches around an offset while the whole text is being searched.
  mutating func lightNear(_ offset: Int) {
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
    for (index, speaker) in document.turnSpeakers.enumerated() {
      counts[speaker] += search.matches.count(in: document.textRange(ofTurn: index))
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

  mutating func findWord() {
    let range = WordBoundary.word(in: document.cues.text, at: cursor)
    guard !range.isEmpty else { return say("No word here") }
    let word = document.cues.string(range)
    var wanted = Search(text: word, caseRule: .ignored, revision: search.revision)
    // In scripts without spaces a character is a word, with other words right beside it.
    wanted.isWholeWord = word.unicodeScalars.allSatisfy { $0.value < 0x1100 }
    wanted.compile(speakerNames: [])
    guard wanted.pattern != nil else { return say("No word here") }
    search = wanted
    remember(RecalledLine(.words, word))
    let (origin, row, before) = (cursor, cursorRow, history)
    history.record(origin)
    runSearch(from: range.upperBound)
    guard search.isWhole, search.matches.count == 1 else { return }
    (cursor, cursorRow, history) = (origin, row, before)
    say("Only match for \(word)")
  }
}
