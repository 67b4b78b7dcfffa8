import TerminalCells

extension ReaderState {
  /// The largest number of screens on the stack; beyond it the lowest are dropped.
  private static let mostScreens = 16

  /// The screen that is shown.
  var top: Screen { screens[screens.count - 1] }

  /// The context in which keys are read now.
  var context: KeyContext {
    switch top {
    case .library: .library
    case .results: .results
    case .list(let list): list.content.context
    case .labelling: .labelling
    case .document(let box):
      switch box.value.panes.focus {
      case .transcript: .transcript
      case .sections: .sections
      case .speakers: .speakers
      }
    }
  }

  /// Whether the document itself is shown, not covered by another screen.
  var showsDocument: Bool { top.isDocument }

  /// Whether a document or one of its lists is shown.
  var isInDocument: Bool { screens.last { !$0.belongsToDocument }?.isDocument ?? false }

  mutating func push(_ screen: DocumentScreen) { push(.document(Boxed(screen))) }

  mutating func push(_ screen: Screen) {
    pointerDrag = nil
    screens.append(screen)
    guard screens.count > Self.mostScreens else { return }
    screens.removeFirst()
    screens.removeFirst(screens.firstIndex { !$0.belongsToDocument } ?? 0)
  }

  mutating func push(_ content: some ListContent) {
    push(.list(ListScreen(content: content)))
  }

  /// Closes the top screen; closing the last one quits.
  mutating func pop() {
    guard screens.count > 1 else { return effects.append(.quit) }
    pop(downTo: screens.count - 2)
  }

  /// Closes the screens above one.
  mutating func pop(downTo index: Int) {
    pointerDrag = nil
    let closed = screens[(index + 1)...]
    for case .results(let search) in closed { shelf.lastSearch = search }
    screens.removeSubrange((index + 1)...)
    guard closed.contains(where: \.isDocument) else { return }
    closeInput()
    keys = PendingKeys()
    effects.append(.cancelScan)
    if case .library = top { effects += [.library(.list), .library(.catchUp)] }
    if documentIfAny != nil { resumeReading() }
  }

  /// Closes all screens above the document.
  mutating func showDocument() {
    if let readingIndex { pop(downTo: readingIndex) }
  }

  /// Closes the top screen, as `q` does.
  mutating func close() {
    if showsDocument { keepPlace() }
    pop()
  }

  mutating func quit() {
    keepPlace()
    effects.append(.quit)
  }
}

// The document that is being read: the one that is shown, or the nearest one below the top screen.
extension ReaderState {
  var readingIndex: Int? {
    let last = screens.count - 1
    return screens[last].isDocument ? last : screens.lastIndex { $0.isDocument }
  }

  /// The box of the document that is being read; reading a part of it copies nothing else.
  var readingBox: Boxed<DocumentScreen> {
    guard let index = readingIndex, case .document(let box) = screens[index] else {
      preconditionFailure("no document is open")
    }
    return box
  }

  /// The document that is being read; nil where none was opened yet.
  var documentIfAny: Document? { readingIndex == nil ? nil : reading.document }

  /// The document that is being read. Keys and events get here only where there is one: its own keys,
  /// and those of the lists that only a document opens.
  var reading: DocumentScreen {
    @inline(__always) get { readingBox.value }
    _modify {
      guard let index = readingIndex, case .document(var box) = screens[index] else {
        preconditionFailure("no document is open")
      }
      // Nobody else has it meanwhile: changed in place, it is not copied.
      screens[index] = .library
      defer { screens[index] = .document(box) }
      yield &box.value
    }
  }
}
