import Transcripts

extension ReaderState {
  /// Rows of a front view's lines on the screen, below the line that stays.
  var frontRows: Int { max(1, size.rows - 2 - (front?.kind == .concordance ? 1 : 0)) }

  /// Moves the selection, or the lines where nothing is selected.
  mutating func moveInFront(_ movement: Movement) {
    if let count = frontItems, count > 0, moveAmongItems(movement, count: count) { return }
    let page = frontRows
    switch movement {
    case .rows(let rows), .scroll(let rows): front?.top += rows
    case .halfPages(let pages): front?.top += pages * max(1, page / 2)
    case .pages(let pages): front?.top += pages * max(1, page - 2)
    case .toStart: front?.top = 0
    case .toEnd: front?.top = .max / 2
    }
  }

  /// Esc in a view in front: its filter first, then itself.
  mutating func undoOneInFront() {
    switch front?.kind {
    case .library where !library.filter.isEmpty: library.filter = ""
    case .library where document.origin == .none: say("Nothing to undo: q quits")
    default:
      if front?.filter.isEmpty == false {
        front?.filter = ""
      } else {
        closeFront()
      }
    }
  }

  /// How many items a list in front has to select; nil where there is nothing to select.
  private var frontItems: Int? {
    switch front?.kind {
    case .evidence(let offset): document.turn(at: offset).map { evidence(ofTurn: $0).count } ?? 0
    case .changes: attribution.changes.count
    case .bookmarks: listedNotes.count
    case .overview: document.transcript.keyPoints.count + document.sections.count
    case .questions: questions.count
    case .concordance: concordance?.lines.count ?? 0
    case .help, .issues, .library, .results, nil: nil
    }
  }

  func evidence(ofTurn turn: Int) -> [Evidence] { document.attribution.turns[turn].evidence }

  /// False where the lines move and not the selection.
  private mutating func moveAmongItems(_ movement: Movement, count: Int) -> Bool {
    let selected = front?.selected ?? 0
    switch movement {
    case .rows(let rows) where itemGoesOn(rows): front?.top += rows
    case .rows(let rows): selectItem(min(max(0, selected + rows), count - 1))
    case .toStart: selectItem(0)
    case .toEnd: selectItem(count - 1)
    case .pages(let pages) where front?.kind == .bookmarks:
      selectItem(min(max(0, selected + pages * itemsOfPage), count - 1))
    case .pages, .halfPages, .scroll: return false
    }
    return true
  }

  /// Goes to what is selected.
  mutating func openSelectedItem() {
    guard let front, let count = frontItems, count > 0 else { return }
    openItem(min(front.selected, count - 1))
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
      attribution.reasonsLeft = left.map { ($0, cursor) }
    case .changes:
      let offset = attribution.changes[item].offset
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
    guard !attribution.changes.isEmpty else {
      return say("The last correction changed no other turn")
    }
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
