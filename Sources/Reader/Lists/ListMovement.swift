extension ReaderState {
  /// The list that is shown; nil where none is.
  var list: ListScreen? {
    get { if case .list(let list) = top { list } else { nil } }
    set { if let newValue, top.isList { screens[screens.count - 1] = .list(newValue) } }
  }

  /// The number of rows for a list's lines, below its head.
  func rows(of list: ListScreen) -> Int {
    max(1, size.rows - 2 - (list.content.head(self) == nil ? 0 : 1))
  }

  func lines(of list: ListScreen) -> ListLines {
    guard list.shown?.isEmpty ?? false else { return list.content.lines(list, self) }
    let sentence = list.content.nothing(matching: list.filter)
    return ListLines([
      ListLine(), ListLine(sentence, role: .secondary), ListLine(),
      ListLine("Esc shows \(list.content.wholeName).", role: .secondary),
    ])
  }

  /// The number of the selected item among those that are shown, and how many these are: `3/17`.
  func place(in list: ListScreen) -> String {
    let items = items(of: list)
    return "\((items.position(of: list.selected) ?? -1) + 1)/\(items.count)"
  }

  func items(of list: ListScreen) -> ListItems {
    ListItems(all: list.content.itemCount(self), kept: list.shown)
  }

  /// Moves the selection, or the lines where nothing is selected.
  mutating func moveInList(_ movement: Movement) {
    guard var list else { return }
    if moveAmongItems(of: list, movement) { return }
    let rows = rows(of: list)
    switch movement {
    case .rows(let distance), .scroll(let distance): list.top += distance
    case .halfPages(let pages): list.top += pages * max(1, rows / 2)
    case .pages(let pages): list.top += pages * max(1, rows - 2)
    case .toStart: list.top = 0
    case .toEnd: list.top = .max / 2
    }
    self.list = list
  }

  /// Moves the selection; false where the lines move instead.
  private mutating func moveAmongItems(of list: ListScreen, _ movement: Movement) -> Bool {
    let items = items(of: list)
    guard !items.isEmpty else { return false }
    switch (movement, list.content.scrolling) {
    case (.rows(let distance), _) where itemGoesOn(distance, in: list): self.list?.top += distance
    case (.rows(let distance), _): selectItem(items.item(distance, from: list.selected))
    case (.toStart, _): selectItem(items[0])
    case (.toEnd, _): selectItem(items[items.count - 1])
    case (.pages(let pages), .selects(let rowsPerItem)):
      let distance = pages * max(1, rows(of: list) / rowsPerItem)
      selectItem(items.item(distance, from: list.selected))
    default: return false
    }
    return true
  }

  /// Whether the selected item is taller than the screen and goes on beyond its edge: its own lines
  /// are shown before the next item.
  private func itemGoesOn(_ direction: Int, in list: ListScreen) -> Bool {
    let rows = rows(of: list)
    guard let lines = lines(of: list).lines(ofItem: list.selected), lines.count > rows else {
      return false
    }
    return direction > 0
      ? lines.upperBound > list.top + rows && lines.lowerBound < list.top + rows
      : lines.lowerBound < list.top && lines.upperBound > list.top
  }

  /// Selects an item and scrolls to its lines; to the first where not all fit.
  mutating func selectItem(_ item: Int) {
    guard var list else { return }
    list.selected = item
    if let lines = lines(of: list).lines(ofItem: item) {
      // The lines above the first item are about the whole list.
      let isFirst = items(of: list).position(of: item) == 0
      let lowest = isFirst ? 0 : min(lines.lowerBound, list.top)
      list.top = max(lowest, min(lines.upperBound - rows(of: list), lines.lowerBound))
    }
    self.list = list
  }

  /// Opens the selected item.
  mutating func openSelectedItem() {
    guard let list, items(of: list).position(of: list.selected) != nil else {
      return say("Nothing to open here")
    }
    list.content.open(list.selected, &self)
  }

  /// Removes a list's filter, or closes the list without one.
  mutating func undoOneInList() {
    list?.filter.isEmpty == false ? filterList(by: "") : pop()
  }

  /// Keeps a list's lines on the screen, and the selection on an item that is shown.
  mutating func normalizeList() {
    guard var list else { return }
    let lines = lines(of: list)
    let rows = rows(of: list)
    list.top = min(max(0, list.top), max(0, lines.count - rows))
    if let shown = items(of: list).nearest(list.selected) {
      // The last item may have been deleted.
      list.selected = shown
      if list.content.scrolling == .takesSelection {
        list.selected = lines.item(nearest: shown, in: list.top..<list.top + rows)
      }
    }
    self.list = list
  }

  /// Renews the lists of a document that another has replaced.
  /// - Parameter isOtherText: whether the text is another, so that lists about speakers are closed.
  mutating func renewLists(from old: Document, isOtherText: Bool) {
    guard let readingIndex else { return }
    let own = screens[(readingIndex + 1)...].prefix(while: \.belongsToDocument)
    for case .list(let list) in own where list.content is OverviewList { groundOverview() }
    let renewed = own.compactMap { screen -> Screen? in
      if case .labelling = screen { return isOtherText ? nil : screen }
      guard case .list(var list) = screen, !(isOtherText && list.content.isAboutSpeakers),
        let content = list.content.renewed(from: old, self)
      else { return nil }
      list.content = content
      list.shown = content.items(matching: list.filter, self)
      return .list(list)
    }
    screens.replaceSubrange(own.indices, with: renewed)
  }
}
