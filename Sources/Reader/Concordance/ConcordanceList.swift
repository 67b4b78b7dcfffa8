import TranscriptSearch
import Transcripts

/// The list of matches, one per line, aligned on the match.
struct ConcordanceList: ListContent {
  var concordance: Concordance

  var context: KeyContext { .concordance }
  var scrolling: ListScrolling { .takesSelection }

  func title(_ screen: ListScreen, _ state: ReaderState) -> String {
    "Matches  \(state.place(in: screen))"
  }

  func head(_ state: ReaderState) -> ListLine? { ConcordanceLines.head(concordance, state) }

  func itemCount(_ state: ReaderState) -> Int { concordance.lines.count }

  func text(ofItem item: Int, _ state: ReaderState) -> String {
    let line = concordance.lines[concordance.sorted[item]]
    return "\(line.speaker ?? "") \(line.before)\(line.match)\(line.after)"
  }

  func lines(_ screen: ListScreen, _ state: ReaderState) -> ListLines {
    ConcordanceLines.lines(concordance, screen, state)
  }

  func open(_ item: Int, _ state: inout ReaderState) {
    let index = concordance.sorted[item]
    let line = concordance.lines[index]
    if let hash = line.document {
      return state.effects.append(
        .library(.open(hash, query: state.results?.query, textOffset: line.textOffset)))
    }
    state.pop()
    // The lines are those of the matches, in the same order.
    state.goToLine(index)
  }

  func hints(_ screen: ListScreen, _ state: ReaderState) -> [Hint] {
    [
      Hint("Enter", "go there"), Hint("o", "sort"), Hint("j k", "select"), Hint("q", "back"),
      Hint("?", "help"),
    ]
  }

  /// The matches in the same order; nil closes the list where there are none.
  func renewed(from old: Document, _ state: ReaderState) -> (any ListContent)? {
    guard state.search.isWhole, !state.search.matches.isEmpty else { return nil }
    var new = Concordance(state.document, state.search.matches, title: state.search.shownTitle)
    new.sort(by: concordance.order)
    return ConcordanceList(concordance: new)
  }
}

extension ReaderState {
  mutating func openConcordance() {
    push(
      ConcordanceList(
        concordance: Concordance(document, search.matches, title: search.shownTitle)))
    let current = search.matches.index(before: cursor + 1) ?? 0
    selectItem(min(current, Concordance.limit - 1))
  }

  /// Opens the concordance of a library search.
  mutating func openLibraryConcordance() {
    guard let results else { return }
    push(
      ConcordanceList(concordance: Concordance(results.results, title: "//\(results.query)")))
    selectItem(0)
  }

  /// Sorts by the next order; the selected line stays selected.
  mutating func sortConcordance() {
    guard var list, var content = list.content as? ConcordanceList,
      content.concordance.sorted.indices.contains(list.selected)
    else { return }
    let line = content.concordance.sorted[list.selected]
    let orders = Concordance.Order.allCases
    let next = (orders.firstIndex(of: content.concordance.order) ?? 0) + 1
    content.concordance.sort(by: orders[next % orders.count])
    list.content = content
    list.shown = content.items(matching: list.filter, self)
    self.list = list
    selectItem(content.concordance.sorted.firstIndex(of: line) ?? 0)
  }

  fileprivate mutating func goToLine(_ index: Int) {
    focus = .transcript
    history.record(cursor)
    search.isHidden = false
    goToMatch(index: index)
  }
}
