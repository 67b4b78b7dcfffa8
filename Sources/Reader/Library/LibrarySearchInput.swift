import TerminalCells
import Transcripts

/// The input line of `//`, which searches all documents while it is typed.
struct LibrarySearchInput: InputPurpose {
  /// The search shown before; nil where the line has opened the screen.
  var before: LibrarySearch?
  /// The last search.
  var last: LibrarySearch?

  var mark: String { "//" }

  func hint(_ line: LineEditor, _ state: ReaderState) -> InputHint {
    guard let search = state.results, !search.query.isEmpty else {
      return InputHint("↑ earlier  Esc back")
    }
    if let problem = search.results.problem, search.isAnswered {
      return InputHint(problem, isError: true)
    }
    return InputHint("Enter keeps  Esc back")
  }

  func recalledLines(_ line: LineEditor, _ state: ReaderState) -> [RecalledLine]? {
    line.text.isEmpty || line.recalled != nil
      ? state.recall.needles.filter { $0.kind == .words } : nil
  }

  func press(_ key: Key, _ state: inout ReaderState) -> Bool {
    switch (key.code, key.modifiers) {
    case (.character("n"), .control), (.down, _): state.selectResult(by: 1)
    case (.character("p"), .control), (.up, _): state.selectResult(by: -1)
    case (.pageDown, _): state.move(.pages(1))
    case (.pageUp, _): state.move(.pages(-1))
    default: return false
    }
    return true
  }

  /// Searches again on every change.
  func lineChanged(to text: String, _ state: inout ReaderState) {
    state.results?.query = text
    state.results?.limit = LibrarySearch.firstLimit
    state.results?.isCaughtUp = false
    state.askLibrary()
  }

  /// Keeps the results; Enter on an empty line shows the last ones again.
  func accept(_ text: String, _ state: inout ReaderState) {
    state.closeInput()
    guard text.isEmpty else { return state.remember(RecalledLine(.words, text)) }
    if let last = before ?? last, !last.query.isEmpty {
      state.results = last
    } else {
      state.pop()
    }
  }

  func cancel(_ state: inout ReaderState) {
    if let before {
      state.results = before
    } else {
      state.pop()
    }
  }
}

extension ReaderState {
  /// The library search on the screen, or on the screen that documents were opened from.
  var results: LibrarySearch? {
    get {
      for case .results(let search) in screens.reversed() { return search }
      return nil
    }
    set {
      let index = screens.lastIndex { if case .results = $0 { true } else { false } }
      if let index, let newValue { screens[index] = .results(newValue) }
    }
  }

  private var showsResults: Bool { if case .results = top { true } else { false } }

  /// Opens the search of the library, on `//`, and on `/` in its results.
  /// - Parameter text: the text in the line at first.
  mutating func openLibrarySearch(_ text: String = "") {
    let before = showsResults ? results : nil
    openInput(LibrarySearchInput(before: before, last: results ?? shelf.lastSearch), text: text)
    if before == nil { push(.results(LibrarySearch())) }
  }

  fileprivate mutating func askLibrary() {
    guard var search = results else { return }
    shelf.searchRevision += 1
    search.revision = shelf.searchRevision
    results = search
    effects.append(
      .library(.search(revision: search.revision, query: search.query, limit: search.limit)))
  }

  /// Gives an answer to the screen that asked; it is dropped where that was closed.
  mutating func take(_ answer: LibraryResults, revision: Int) {
    for (index, screen) in screens.enumerated() {
      guard case .results(var search) = screen, search.revision == revision else { continue }
      search.take(answer)
      if answer.groups.isEmpty, answer.problem == nil, !search.isCaughtUp {
        // The index may have been deleted while the reader ran.
        search.isCaughtUp = true
        effects.append(.library(.catchUp))
      }
      screens[index] = .results(search)
    }
  }

  /// Takes the library's progress; when its work is done, a search without results is repeated.
  mutating func takeLibrary(progress: String?) {
    shelf.progress = progress
    guard progress == nil, showsResults, let search = results, search.isCaughtUp,
      search.isAnswered, search.rows.isEmpty, !search.query.isEmpty
    else { return }
    askLibrary()
  }

  /// Selects the passage at a distance in rows.
  mutating func selectResult(by distance: Int) {
    guard var search = results else { return }
    search.select(search.selected + distance, direction: distance < 0 ? -1 : 1)
    let wantsMore = search.wantsMore
    // Further passages are asked for when the end of the list is near.
    if wantsMore { search.limit *= 4 }
    results = search
    if wantsMore { askLibrary() }
  }

  /// Goes on to the matches in the next or previous document, wrapping at the ends.
  /// - Returns: false where there is no other document.
  mutating func openNeighbour(_ direction: Int) -> Bool {
    guard let search = results, case .library(let hash) = document.id else { return false }
    let groups = search.results.groups
    guard groups.count > 1, let index = groups.firstIndex(where: { $0.hash == hash }) else {
      return false
    }
    if direction > 0, index == groups.count - 1, !search.results.isWhole {
      results?.limit *= 4
      askLibrary()
      say("Loading more matches: press n again")
      return true
    }
    let next = groups[(index + direction + groups.count) % groups.count]
    let passage = direction > 0 ? next.passages.first : next.passages.last
    let match = direction > 0 ? passage?.matches.first : passage?.matches.last
    guard let passage else { return false }
    let offset = passage.textOffset + (match?.lowerBound ?? 0)
    effects.append(.library(.open(next.hash, query: search.query, textOffset: offset)))
    return true
  }

  mutating func openSelectedResult() {
    guard let search = results, let (group, passage) = search.selection else {
      return say("Nothing to open here")
    }
    let offset = passage.textOffset + (passage.matches.first?.lowerBound ?? 0)
    effects.append(.library(.open(group.hash, query: search.query, textOffset: offset)))
  }
}
