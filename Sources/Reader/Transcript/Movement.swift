/// A movement that keys ask for, in the text and in lists alike.
enum Movement: Hashable, Sendable {
  /// A number of rows down; a negative number goes up, here and below.
  case rows(Int)
  /// The text moves; the selection only where it would leave the screen.
  case scroll(Int)
  case halfPages(Int)
  case pages(Int)
  case toStart
  case toEnd

  /// The row at which the movement ends in a list.
  /// - Parameters:
  ///   - row: the row at which it starts.
  ///   - count: rows of the list.
  ///   - page: rows of the screen.
  func target(from row: Int, count: Int, page: Int) -> Int {
    let target =
      switch self {
      case .rows(let distance), .scroll(let distance): row + distance
      case .halfPages(let pages): row + pages * max(1, page / 2)
      case .pages(let pages): row + pages * max(1, page - 1)
      case .toStart: 0
      case .toEnd: count - 1
      }
    return min(max(0, target), max(0, count - 1))
  }
}

extension ReaderState {
  /// Moves in the list, side pane or text that has the focus; says so where that is at its end.
  mutating func move(_ movement: Movement) {
    let before = position
    moveInside(movement)
    guard position.first == before.first else { return }
    normalize()
    guard position == before, status.message == nil else { return }
    switch movement {
    case .rows(let distance), .scroll(let distance), .halfPages(let distance), .pages(let distance):
      say(distance > 0 ? "(end)" : "(start)")
    case .toStart, .toEnd: break
    }
  }

  /// What a movement changes: the cursor or the selection, then what scrolls.
  private var position: [Int] {
    switch top {
    case .document: [focus == .transcript ? cursor : panes[focus].selected, cursorRow]
    case .labelling: [cursor, cursorRow]
    case .list(let list): [list.selected, list.top]
    case .library: [shelf.selected]
    case .results(let search): [search.selected]
    }
  }

  private mutating func moveInside(_ movement: Movement) {
    switch top {
    case .library:
      shelf.select(
        movement.target(from: shelf.selected, count: shelf.shown.count, page: libraryRows))
    case .results(let search):
      let row = search.selected
      selectResult(
        by: movement.target(from: row, count: search.rows.count, page: libraryRows) - row)
    case .list: moveInList(movement)
    case .labelling: moveInQuestion { $0.moveInText(movement) }
    case .document where focus == .transcript: moveInText(movement)
    case .document: moveSelection(movement, in: focus)
    }
  }

  fileprivate mutating func moveInText(_ movement: Movement) {
    switch movement {
    case .rows(let rows): moveRows(rows)
    case .scroll(let rows): scroll(rows)
    case .halfPages(let pages): page(halves: pages)
    case .pages(let pages): page(halves: 2 * pages)
    case .toStart: jump(to: layout.shown(0), row: 0)
    case .toEnd: jump(to: layout.shown(document.lastOffset), row: textSize.rows)
    }
  }
}
