extension ReaderState {
  mutating func openConcordance() {
    concordance = Concordance(document, search.matches, title: search.shownTitle)
    front = Front(kind: .concordance)
    let current = search.matches.index(before: cursor + 1) ?? 0
    selectItem(min(current, (concordance?.lines.count ?? 1) - 1))
  }

  /// What was found in the library, one match a line.
  mutating func openLibraryConcordance() {
    takeLibraryConcordance()
    openFront(.concordance)
    selectItem(0)
  }

  mutating func takeLibraryConcordance() {
    concordance = Concordance(librarySearch.results, title: "//\(librarySearch.query)")
  }

  /// After who speaks has changed: the same matches in the same order.
  mutating func alignMatches() {
    let order = concordance?.order ?? .place
    concordance = Concordance(document, search.matches, title: search.shownTitle)
    concordance?.sort(by: order)
  }

  /// The next order; the selected line stays selected.
  mutating func sortConcordance() {
    guard let concordance, let selected = front?.selected,
      concordance.sorted.indices.contains(selected)
    else { return }
    let orders = Concordance.Order.allCases
    let next = (orders.firstIndex(of: concordance.order) ?? 0) + 1
    self.concordance?.sort(by: orders[next % orders.count])
    let line = concordance.sorted[selected]
    selectItem(self.concordance?.sorted.firstIndex(of: line) ?? 0)
  }

  mutating func openConcordanceLine(_ item: Int) {
    guard let concordance else { return }
    let index = concordance.sorted[item]
    if let hash = concordance.lines[index].document {
      return effects.append(
        .library(
          .open(
            hash, query: librarySearch.query, textOffset: concordance.lines[index].textOffset)))
    }
    front = nil
    focus = .transcript
    history.record(cursor)
    search.isHidden = false
    // The lines are those of the matches, in the same order.
    goToMatch(index: index)
  }
}
