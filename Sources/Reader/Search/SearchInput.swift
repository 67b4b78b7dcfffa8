import TerminalCells
import TranscriptSearch

/// The input line of `/` in a transcript, with the state that Esc restores.
struct SearchInput: InputPurpose {
  /// The cursor before the search.
  var cursor: Int
  var cursorRow: Int
  var search: Search
  /// Whether only units with matches were shown before.
  var filtersMatches: Bool

  var mark: String { "/" }

  func hint(_ line: LineEditor, _ state: ReaderState) -> InputHint {
    let flags = state.searchFlags
    if let error = state.search.error { return InputHint(flags + error, isError: true) }
    if line.text.isEmpty {
      let recall = state.recall.needles.isEmpty ? "" : "↑ earlier  "
      let all = state.size.columns >= 100 ? "/ all transcripts  " : ""
      return InputHint(flags + recall + all + "^R regex  Tab where  Esc back")
    }
    guard state.search.pattern != nil else {
      return InputHint(flags + (state.search.names == nil ? "" : "type the words to find"))
    }
    let isNone = state.search.isWhole && state.search.matches.isEmpty
    let next = state.size.columns >= 60 && !isNone ? "  Enter keeps  Esc back" : ""
    return InputHint(flags + SearchStatistics.text(state) + next, isError: isNone)
  }

  /// Earlier lines are recalled while the line is empty or itself recalled; otherwise ↑ and ↓ go
  /// through matches.
  func recalledLines(_ line: LineEditor, _ state: ReaderState) -> [RecalledLine]? {
    line.text.isEmpty || line.recalled != nil ? state.recall.needles : nil
  }

  func current(_ line: LineEditor, _ state: ReaderState) -> RecalledLine {
    RecalledLine(state.search.isExpression ? .expression : .words, line.text)
  }

  func recalled(_ line: RecalledLine, _ state: inout ReaderState) {
    state.search.isExpression = line.kind == .expression
  }

  func press(_ key: Key, _ state: inout ReaderState) -> Bool {
    switch (key.code, key.modifiers) {
    case (.character("n"), .control), (.down, _): state.stepToMatch(1)
    case (.character("p"), .control), (.up, _): state.stepToMatch(-1)
    case (.character("r"), .control):
      state.search.isExpression.toggle()
      state.inputChanged()
    case (.character("s"), .control):
      state.search.caseRule = state.search.caseRule.next
      state.inputChanged()
    case (.tab, []): state.changeScope(from: cursor)
    default: return false
    }
    return true
  }

  func lineChanged(to text: String, _ state: inout ReaderState) {
    (state.cursor, state.cursorRow) = (cursor, cursorRow)
    state.filters.matches = nil
    state.search.text = text
    state.runSearch(from: cursor)
    if filtersMatches, state.search.isWhole { state.filters.matches = state.unitsWithMatches() }
  }

  func cancel(_ state: inout ReaderState) {
    let revision = state.search.revision + 1
    state.search = search
    state.search.revision = revision
    // The speakers may have changed since the line was opened.
    state.search.speakerCounts = state.matchesBySpeaker()
    state.effects.append(.cancelScan)
    if !search.isWhole, let pattern = search.pattern {
      state.search.isAwaited = false
      state.effects.append(
        .scan(
          state.document.id, revision: revision, pattern: pattern, haystack: state.document.haystack
        ))
    }
    state.filters.matches = filtersMatches ? state.unitsWithMatches() : nil
    (state.cursor, state.cursorRow) = (cursor, cursorRow)
  }

  /// Keeps the search; Enter on an empty line repeats the last one, as in less and vim.
  func accept(_ text: String, _ state: inout ReaderState) {
    guard !text.isEmpty else {
      state.cancelInput()
      if state.search.hasPlaces { state.goToMatch(1) }
      return
    }
    state.closeInput()
    state.remember(current(LineEditor(text), state))
    if let error = state.search.error {
      return state.complain(
        state.search.names == nil ? "Not a regular expression: \(error)" : error)
    }
    if state.search.pattern == nil, !state.search.speakers.isEmpty {
      return state.moveAmongThoseMeant(1)
    }
    if state.search.isWhole, state.search.matches.isEmpty {
      state.complain("No match for \(text)")
    }
    if state.cursor != cursor { state.history.record(cursor) }
  }
}

extension CaseRule {
  fileprivate var next: CaseRule {
    switch self {
    case .smart: .exact
    case .exact: .ignored
    case .ignored: .smart
    }
  }
}

extension ReaderState {
  /// Opens the search of the transcript.
  mutating func openSearch() {
    openInput(
      SearchInput(
        cursor: cursor, cursorRow: cursorRow, search: search,
        filtersMatches: filters.matches != nil))
    search = Search(revision: search.revision + 1)
    effects.append(.cancelScan)
  }

  /// Goes on to another match without leaving the line or making a jump of it.
  fileprivate mutating func stepToMatch(_ direction: Int) {
    guard search.pattern != nil else { return }
    let before = history
    goToMatch(direction)
    history = before
  }

  /// Changes the scope: the document, the section of the origin, its speaker, and round again.
  fileprivate mutating func changeScope(from origin: Int) {
    let section = document.section(at: origin).map { Search.Scope.section($0) }
    let speaker = document.speaker(at: origin).map { Search.Scope.speaker($0) }
    let scopes = [.document, section, speaker].compactMap { $0 }
    let index = scopes.firstIndex(of: search.scope) ?? 0
    search.scope = scopes[(index + 1) % scopes.count]
    if scopes.count == 1 { say("No sections or speakers to search in") }
    inputChanged()
  }

  /// The options and scope of the search, before the figures.
  fileprivate var searchFlags: String {
    var flags: [String] = []
    if search.isExpression { flags.append("regex") }
    switch search.caseRule {
    case .smart: break
    case .exact: flags.append("match case")
    case .ignored: flags.append("ignore case")
    }
    switch search.scope {
    case .document: break
    case .section(let section): flags.append("in section \(section + 1)")
    case .speaker(let speaker): flags.append("by \(document.speakerNames[speaker])")
    }
    if !search.speakers.isEmpty {
      flags.append(
        "by " + search.speakers.map { document.speakerNames[$0] }.joined(separator: ", "))
    }
    return flags.isEmpty ? "" : flags.joined(separator: ", ") + "  "
  }
}
