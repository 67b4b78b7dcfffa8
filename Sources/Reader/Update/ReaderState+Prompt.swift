import TerminalCells
import TranscriptSearch

extension ReaderState {
  mutating func openPrompt(_ kind: Prompt.Kind) {
    prompt = Prompt(kind)
    snapshot = Snapshot(
      cursor: cursor, cursorRow: cursorRow, search: search, matchingUnits: filters.matches,
      panes: panes, libraryFilter: library.filter, librarySearch: librarySearch,
      showsResults: front?.kind == .results)
    switch kind {
    case .search:
      let revision = search.revision
      search = Search(revision: revision + 1)
      effects.append(.cancelScan)
    case .filter(let pane): panes[pane].filter = ""
    case .helpFilter, .notesFilter: front?.filter = ""
    case .libraryFilter: library.filter = ""
    case .command, .speaker, .rename, .note, .notesFile, .library: break
    }
  }

  mutating func pressInPrompt(_ key: Key) {
    guard let kind = prompt?.kind else { return }
    switch (key.code, key.modifiers) {
    case (.escape, _): return cancelPrompt()
    case (.character("c"), .control):
      cancelPrompt()
      return armQuit()
    case (.enter, _): return acceptPrompt()
    case (.character("z"), .control): return effects.append(.suspend)
    case (.character("l"), .control): return effects.append(.redraw)
    case (.up, _) where recalls: return recall(1)
    case (.down, _) where recalls: return recall(-1)
    default: break
    }
    if kind == .library ? pressInLibrarySearch(key) : pressSecondSlash(key, kind) { return }
    if kind == .libraryFilter, pressInLibraryFilter(key) { return }
    if kind == .search, pressInSearch(key) { return }
    if kind == .speaker, pressInPicker(key) { return }
    if let pane = filteredPane, pressInFilter(key, pane) { return }
    if kind == .notesFilter, pressInNotesFilter(key) { return }
    edit(key)
  }

  /// `/` on the empty line of another `/` searches the library.
  private mutating func pressSecondSlash(_ key: Key, _ kind: Prompt.Kind) -> Bool {
    guard prompt?.mark == "/", prompt?.text.isEmpty == true, key == Key("/") else { return false }
    cancelPrompt()
    openLibrarySearch()
    return true
  }

  private mutating func pressInLibrarySearch(_ key: Key) -> Bool {
    switch (key.code, key.modifiers) {
    case (.character("n"), .control), (.down, _): selectResult(by: 1)
    case (.character("p"), .control), (.up, _): selectResult(by: -1)
    case (.pageDown, _): selectResult(by: max(1, libraryRows - 1))
    case (.pageUp, _): selectResult(by: -max(1, libraryRows - 1))
    default: return false
    }
    return true
  }

  private mutating func pressInLibraryFilter(_ key: Key) -> Bool {
    switch key.code {
    case .up: library.select(library.selected - 1)
    case .down: library.select(library.selected + 1)
    default: return false
    }
    return true
  }

  private var filteredPane: Pane? {
    if case .filter(let pane) = prompt?.kind { return pane }
    return nil
  }

  /// Earlier lines are recalled while the line is empty or itself recalled; otherwise ↑ and ↓ go
  /// through matches.
  private var recalls: Bool {
    guard let prompt, [.search, .command, .library].contains(prompt.kind) else { return false }
    return prompt.kind == .command || prompt.text.isEmpty || prompt.recalled != nil
  }

  private mutating func recall(_ direction: Int) {
    guard let prompt else { return }
    let lines = prompt.kind == .command ? recall.commands : recall.needles
    let wanted = (prompt.recalled ?? -1) + direction
    guard wanted < lines.count else { return say("Nothing earlier") }
    if wanted < 0 {
      self.prompt?.set("")
    } else {
      self.prompt?.set(lines[lines.count - 1 - wanted], recalled: wanted)
    }
    promptChanged()
  }

  private mutating func pressInSearch(_ key: Key) -> Bool {
    switch (key.code, key.modifiers) {
    case (.character("n"), .control), (.down, _): step(1)
    case (.character("p"), .control), (.up, _): step(-1)
    case (.character("r"), .control):
      search.isExpression.toggle()
      promptChanged()
    case (.character("s"), .control):
      search.caseRule =
        switch search.caseRule {
        case .smart: .exact
        case .exact: .ignored
        case .ignored: .smart
        }
      promptChanged()
    case (.tab, []): changeScope()
    default: return false
    }
    return true
  }

  /// Goes on to another match without leaving the prompt or making a jump of it.
  private mutating func step(_ direction: Int) {
    guard search.pattern != nil else { return }
    let before = history
    goToMatch(direction)
    history = before
  }

  /// The document, the section one started in, the speaker one started at, and round again.
  private mutating func changeScope() {
    let origin = snapshot?.cursor ?? cursor
    let section = document.section(at: origin).map { Search.Scope.section($0) }
    let speaker = document.speaker(at: origin).map { Search.Scope.speaker($0) }
    let scopes = [.document, section, speaker].compactMap { $0 }
    let index = scopes.firstIndex(of: search.scope) ?? 0
    search.scope = scopes[(index + 1) % scopes.count]
    if scopes.count == 1 { say("No sections or speakers to search in") }
    promptChanged()
  }

  private mutating func pressInFilter(_ key: Key, _ pane: Pane) -> Bool {
    switch key.code {
    case .up: moveSelection(.rows(-1), in: pane)
    case .down: moveSelection(.rows(1), in: pane)
    default: return false
    }
    return true
  }

  private mutating func pressInNotesFilter(_ key: Key) -> Bool {
    switch key.code {
    case .up: moveInFront(.rows(-1))
    case .down: moveInFront(.rows(1))
    default: return false
    }
    return true
  }

  private mutating func edit(_ key: Key) {
    let before = prompt?.text
    switch (key.code, key.modifiers) {
    case (.left, _), (.character("b"), .control): prompt?.move(by: -1)
    case (.right, _), (.character("f"), .control): prompt?.move(by: 1)
    case (.home, _), (.character("a"), .control): prompt?.moveToStart()
    case (.end, _), (.character("e"), .control): prompt?.moveToEnd()
    case (.character("w"), .control): prompt?.deleteWord()
    case (.character("u"), .control): prompt?.deleteToStart()
    case (.delete, _), (.character("d"), .control): prompt?.deleteForward()
    case (.backspace, _), (.character("h"), .control):
      if prompt?.deleteBackward() == false, prompt?.text.isEmpty == true { return cancelPrompt() }
    case (.character(let character), []), (.character(let character), .shift):
      prompt?.insert(String(character))
    default: return
    }
    if prompt?.text != before { promptChanged() }
  }

  /// The line is another: search, filter again.
  mutating func promptChanged() {
    guard let prompt, let snapshot else { return }
    switch prompt.kind {
    case .search:
      (cursor, cursorRow) = (snapshot.cursor, snapshot.cursorRow)
      filters.matches = nil
      search.text = prompt.text
      runSearch(from: snapshot.cursor)
      if snapshot.matchingUnits != nil, search.isWhole { filters.matches = unitsWithMatches() }
    case .filter(let pane): panes[pane].filter = prompt.text
    case .helpFilter, .notesFilter:
      front?.filter = prompt.text
      front?.top = 0
      front?.selected = 0
    case .speaker: pickerChanged()
    case .libraryFilter: library.filter = prompt.text
    case .library: librarySearchChanged(to: prompt.text)
    case .command, .rename, .note, .notesFile: break
    }
  }

  /// Puts everything back as it was before the prompt.
  mutating func cancelPrompt() {
    guard let prompt, let snapshot else { return }
    closePrompt()
    switch prompt.kind {
    case .search:
      let revision = search.revision + 1
      search = snapshot.search
      search.revision = revision
      // Others may speak since the prompt was opened.
      search.speakerCounts = matchesBySpeaker()
      effects.append(.cancelScan)
      if !search.isWhole, let pattern = search.pattern {
        search.isAwaited = false
        effects.append(.scan(revision: revision, pattern: pattern, haystack: document.haystack))
      }
      filters.matches = snapshot.matchingUnits == nil ? nil : unitsWithMatches()
      (cursor, cursorRow) = (snapshot.cursor, snapshot.cursorRow)
    case .filter: panes = snapshot.panes
    case .helpFilter, .notesFilter: front?.filter = ""
    case .libraryFilter: library.filter = snapshot.libraryFilter
    case .library: cancelLibrarySearch(snapshot)
    case .command, .speaker, .rename, .note, .notesFile: break
    }
  }

  mutating func closePrompt() {
    (prompt, snapshot) = (nil, nil)
    (picker, renaming, noting) = (nil, nil, nil)
  }

  private mutating func acceptPrompt() {
    guard let prompt, let snapshot else { return }
    switch prompt.kind {
    case .search: acceptSearch(prompt, snapshot)
    case .filter, .helpFilter, .notesFilter, .libraryFilter: closePrompt()
    case .library: acceptLibrarySearch(prompt.text, snapshot)
    case .speaker: acceptPicker()
    case .rename:
      let renaming = renaming
      closePrompt()
      if let renaming { rename(renaming, to: prompt.text.asName) }
    case .note:
      let noting = noting
      closePrompt()
      if let noting { keep(noting, saying: prompt.text.trimmed) }
    case .notesFile: acceptNotesFile(prompt.text)
    case .command:
      closePrompt()
      recall.remember(command: prompt.text)
      run(command: prompt.text)
    }
  }

  /// Enter on an empty line takes the needle before again, as less and vim do.
  private mutating func acceptSearch(_ prompt: Prompt, _ snapshot: Snapshot) {
    guard !prompt.text.isEmpty else {
      cancelPrompt()
      if search.hasPlaces { goToMatch(1) }
      return
    }
    closePrompt()
    recall.remember(needle: prompt.text)
    if let error = search.error {
      return complain(search.names == nil ? "Not a regular expression: \(error)" : error)
    }
    if search.pattern == nil, !search.speakers.isEmpty { return moveAmongThoseMeant(1) }
    if search.isWhole, search.matches.isEmpty { complain("No match for \(prompt.text)") }
    if cursor != snapshot.cursor { history.record(snapshot.cursor) }
  }
}
