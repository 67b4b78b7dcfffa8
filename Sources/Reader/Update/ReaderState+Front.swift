import Transcripts

extension ReaderState {
  /// Rows of a front view's lines on the screen, below the line that stays.
  var frontRows: Int { max(1, size.rows - 2 - (front?.kind == .concordance ? 1 : 0)) }

  /// What keys do in a view in front; false when they do what they do everywhere.
  mutating func performInFront(_ action: Action) -> Bool {
    switch front?.kind {
    case .library: return performInLibrary(action)
    case .results: return performInResults(action)
    default: break
    }
    let rows = frontRows
    if let count = frontItems, performInItems(action, count: count) { return true }
    switch action {
    case .rowDown, .scrollDown: front?.top += 1
    case .rowUp, .scrollUp: front?.top -= 1
    case .pageDown: front?.top += max(1, rows - 2)
    case .pageUp: front?.top -= max(1, rows - 2)
    case .halfPageDown: front?.top += max(1, rows / 2)
    case .halfPageUp: front?.top -= max(1, rows / 2)
    case .goToStart: front?.top = 0
    case .goToEnd: front?.top = .max / 2
    case .filterHelp: openPrompt(.helpFilter)
    case .filterNotes: openPrompt(.notesFilter)
    case .undoOne where front?.filter.isEmpty == false: front?.filter = ""
    case .undoOne, .close: closeFront()
    case .goToSection:
      front = nil
      return false
    case .overview where front?.kind == .overview: closeFront()
    case .help where front?.kind == .help: closeFront()
    case .concordance: closeFront()
    case .sortLines: sortConcordance()
    default: return false
    }
    return true
  }

  /// How many items a list in front has to select; nil where there is nothing to select.
  private var frontItems: Int? {
    switch front?.kind {
    case .evidence(let offset): document.turn(at: offset).map { evidence(ofTurn: $0).count } ?? 0
    case .changes: changes.count
    case .bookmarks: listedNotes.count
    case .overview: document.transcript.keyPoints.count + document.sections.count
    case .questions: questions.count
    case .concordance: concordance?.lines.count ?? 0
    case .help, .issues, .library, .results, nil: nil
    }
  }

  func evidence(ofTurn turn: Int) -> [Evidence] { document.attribution.turns[turn].evidence }

  private mutating func performInItems(_ action: Action, count: Int) -> Bool {
    guard let selected = front?.selected, count > 0 else { return action == .openRow }
    switch action {
    case .rowDown where itemGoesOn(1): front?.top += 1
    case .rowUp where itemGoesOn(-1): front?.top -= 1
    case .rowDown: selectItem(min(count - 1, selected + 1))
    case .rowUp: selectItem(max(0, selected - 1))
    case .goToStart: selectItem(0)
    case .goToEnd: selectItem(count - 1)
    case .pageDown where front?.kind == .bookmarks:
      selectItem(min(count - 1, selected + itemsOfPage))
    case .pageUp where front?.kind == .bookmarks: selectItem(max(0, selected - itemsOfPage))
    case .openRow: openItem(min(selected, count - 1))
    default: return false
    }
    return true
  }

  /// About as many notes as the screen shows.
  private var itemsOfPage: Int { max(1, frontRows / 3) }

  /// Whether the selected item has lines beyond the edge of the screen that fill it: they come first.
  private func itemGoesOn(_ direction: Int) -> Bool {
    guard let front, let lines = FrontLines.list(of: front, self).lines(ofItem: front.selected),
      lines.count > frontRows
    else { return false }
    return direction > 0
      ? lines.upperBound > front.top + frontRows && lines.lowerBound < front.top + frontRows
      : lines.lowerBound < front.top && lines.upperBound > front.top
  }

  /// Selects an item and brings its lines on the screen; the first ones where there are too many.
  mutating func selectItem(_ item: Int) {
    front?.selected = item
    guard let front, let lines = FrontLines.list(of: front, self).lines(ofItem: item)
    else { return }
    // Above the first stands what all share.
    let lowest = item == 0 ? 0 : min(lines.lowerBound, front.top)
    let top = max(lowest, min(lines.upperBound - frontRows, lines.lowerBound))
    self.front?.top = top
  }

  private mutating func openItem(_ item: Int) {
    switch front?.kind {
    case .evidence(let offset):
      guard let turn = document.turn(at: offset) else { return front = nil }
      let places = evidence(ofTurn: turn)[item].places
      let left = front
      front = nil
      focus = .transcript
      jump(to: places.map { document.cues.textOffset($0.lowerBound) } ?? offset)
      reasonsLeft = left.map { ($0, cursor) }
    case .changes:
      let offset = changes[item].offset
      front = nil
      focus = .transcript
      jump(to: offset)
    case .bookmarks: openNote(item)
    case .overview: openOverviewItem(item)
    case .questions: openQuestion(item)
    case .concordance: openConcordanceLine(item)
    case .help, .issues, .library, .results, nil: break
    }
  }

  mutating func openChanges() {
    guard !changes.isEmpty else { return say("The last correction changed no other turn") }
    openFront(.changes)
  }

  mutating func openIssues() {
    guard !document.transcript.issues.isEmpty else {
      return say("Everything in the file could be read")
    }
    openFront(.issues)
  }

  /// Keeps a front view's lines on the screen.
  mutating func normalizeFront() {
    guard let front, !front.kind.isKept else { return }
    // The last one may have been deleted.
    if front.kind == .bookmarks {
      let last = max(0, listedNotes.count - 1)
      self.front?.selected = min(front.selected, last)
    }
    let list = FrontLines.list(of: front, self)
    let top = min(max(0, front.top), max(0, list.count - frontRows))
    self.front?.top = top
    if Self.keepsSelection(front.kind), let count = frontItems, count > 0 {
      let shown = list.item(nearest: min(front.selected, count - 1), in: top..<top + frontRows)
      self.front?.selected = shown
    }
  }

  /// Whether the selection stays on the screen when the list is scrolled under it.
  private static func keepsSelection(_ kind: Front.Kind) -> Bool {
    switch kind {
    case .overview, .questions, .concordance: true
    case .help, .evidence, .changes, .issues, .bookmarks, .library, .results: false
    }
  }
}
