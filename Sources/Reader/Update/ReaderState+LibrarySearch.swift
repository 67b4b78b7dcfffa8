import Transcripts

extension ReaderState {
  /// `//`: a line whose words are searched in all documents while it is typed.
  /// - Parameter text: what stands in the line at first.
  mutating func openLibrarySearch(_ text: String = "") {
    openPrompt(.library)
    if front?.kind != .results {
      openFront(.results)
      librarySearch = LibrarySearch(revision: librarySearch.revision)
    }
    prompt?.set(text)
  }

  /// The line is another: every key asks.
  mutating func librarySearchChanged(to text: String) {
    librarySearch.query = text
    librarySearch.limit = LibrarySearch.firstLimit
    librarySearch.isCaughtUp = false
    askLibrary()
  }

  private mutating func askLibrary() {
    librarySearch.revision += 1
    effects.append(
      .library(
        .search(
          revision: librarySearch.revision, query: librarySearch.query,
          limit: librarySearch.limit)))
  }

  mutating func take(_ results: LibraryResults, revision: Int) {
    guard revision == librarySearch.revision else { return }
    librarySearch.take(results)
    guard results.groups.isEmpty, results.problem == nil, !librarySearch.isCaughtUp else { return }
    // The index may have been lost under the reader.
    librarySearch.isCaughtUp = true
    effects.append(.library(.catchUp))
  }

  /// What the library is busy with; when it is done, what was not found is looked for again.
  mutating func takeLibrary(progress: String?) {
    library.progress = progress
    guard progress == nil, front?.kind == .results, librarySearch.isCaughtUp,
      librarySearch.isAnswered, librarySearch.rows.isEmpty, !librarySearch.query.isEmpty
    else { return }
    askLibrary()
  }

  /// Enter on an empty line shows what was found last.
  mutating func acceptLibrarySearch(_ text: String, _ snapshot: Snapshot) {
    closePrompt()
    guard text.isEmpty else { return recall.remember(needle: text) }
    let revision = librarySearch.revision
    librarySearch = snapshot.librarySearch
    librarySearch.revision = revision
    if librarySearch.query.isEmpty { closeFront() }
  }

  /// Esc: as it was before the line was opened.
  mutating func cancelLibrarySearch(_ snapshot: Snapshot) {
    let revision = librarySearch.revision + 1
    librarySearch = snapshot.librarySearch
    librarySearch.revision = revision
    if !snapshot.showsResults { closeFront() }
  }

  /// Selects the passage at a distance in rows.
  mutating func selectResult(by distance: Int) {
    librarySearch.select(
      librarySearch.selected + distance, direction: distance < 0 ? -1 : 1)
    askForMore()
  }

  /// Asks for further passages when the end of the list is near.
  private mutating func askForMore() {
    guard librarySearch.wantsMore else { return }
    librarySearch.limit *= 4
    askLibrary()
  }

  /// Goes on with the matches in the next document, or the one before, round at the ends.
  /// - Returns: false where there is no other.
  mutating func openNeighbour(_ direction: Int) -> Bool {
    let groups = librarySearch.results.groups
    guard case .library(let hash) = document.origin, groups.count > 1,
      let index = groups.firstIndex(where: { $0.hash == hash })
    else { return false }
    if direction > 0, index == groups.count - 1, !librarySearch.results.isWhole {
      librarySearch.limit *= 4
      askLibrary()
      say("Looking for more: n goes on")
      return true
    }
    let next = groups[(index + direction + groups.count) % groups.count]
    let passage = direction > 0 ? next.passages.first : next.passages.last
    let match = direction > 0 ? passage?.matches.first : passage?.matches.last
    guard let passage else { return false }
    effects.append(
      .library(
        .open(
          next.hash, query: librarySearch.query,
          textOffset: passage.textOffset + (match?.lowerBound ?? 0))))
    return true
  }

  mutating func openSelectedResult() {
    guard let (group, passage) = librarySearch.selection else { return }
    let offset = passage.textOffset + (passage.matches.first?.lowerBound ?? 0)
    effects.append(
      .library(.open(group.hash, query: librarySearch.query, textOffset: offset)))
  }
}
