import Transcripts

extension ReaderState {
  /// Rows of a front view's lines on the screen.
  var frontRows: Int { max(1, size.rows - 2) }

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
    case .overview, .help, .issues, .library, .results, nil: nil
    }
  }

  func evidence(ofTurn turn: Int) -> [Evidence] { document.attribution.turns[turn].evidence }

  private mutating func performInItems(_ action: Action, count: Int) -> Bool {
    guard let selected = front?.selected, count > 0 else { return action == .openRow }
    switch action {
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

  /// Selects an item and brings its lines on the screen.
  mutating func selectItem(_ item: Int) {
    front?.selected = item
    guard let front else { return }
    let lines = FrontLines.lines(of: front, self)
    guard let first = lines.firstIndex(where: { $0.item == item }),
      let last = lines.lastIndex(where: { $0.item == item })
    else { return }
    // Above the first stands what all share.
    let lowest = item == 0 ? 0 : min(first, front.top)
    let top = max(lowest, last - frontRows + 1)
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
    case .overview, .help, .issues, .library, .results, nil: break
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
    let last = max(0, FrontLines.lines(of: front, self).count - frontRows)
    self.front?.top = min(max(0, front.top), last)
  }
}
