import TerminalCells

extension ReaderState {
  /// No more screens lie on each other; the lowest are forgotten.
  private static let mostScreens = 16

  /// The screen that is shown.
  var top: Screen { screens[screens.count - 1] }

  /// Where the keys are read now.
  var context: KeyContext {
    switch top {
    case .library: .library
    case .results: .results
    case .list(let list): list.content.context
    case .document(let box):
      switch box.value.panes.focus {
      case .transcript: .transcript
      case .sections: .sections
      case .speakers: .speakers
      }
    }
  }

  /// Whether the document itself is shown, with nothing over it.
  var showsDocument: Bool { top.isDocument }

  /// Whether what is shown is a document or a list of one.
  var isInDocument: Bool { screens.last { !$0.isList }?.isDocument ?? false }

  mutating func push(_ screen: DocumentScreen) { push(.document(Boxed(screen))) }

  mutating func push(_ screen: Screen) {
    screens.append(screen)
    guard screens.count > Self.mostScreens else { return }
    screens.removeFirst()
    // A list is about the document below it, and goes with it.
    screens.removeFirst(screens.firstIndex { !$0.isList } ?? 0)
  }

  mutating func push(_ content: some ListContent) {
    push(.list(ListScreen(content: content)))
  }

  /// Closes the screen that is shown; the last one of all ends the reader.
  mutating func pop() {
    guard screens.count > 1 else { return effects.append(.quit) }
    pop(downTo: screens.count - 2)
  }

  /// Closes the screens above one.
  mutating func pop(downTo index: Int) {
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

  /// Closes all that lies over the document.
  mutating func showDocument() {
    if let readingIndex { pop(downTo: readingIndex) }
  }

  /// `q`: closes what is shown.
  mutating func close() {
    if showsDocument { keepPlace() }
    pop()
  }

  mutating func quit() {
    keepPlace()
    effects.append(.quit)
  }
}

// The document that is being read: the one that is shown, or that lies under what is shown.
extension ReaderState {
  var readingIndex: Int? {
    let last = screens.count - 1
    return screens[last].isDocument ? last : screens.lastIndex { $0.isDocument }
  }

  /// What reads a part of it goes through its box, which copies nothing else.
  var readingBox: Boxed<DocumentScreen> {
    guard let index = readingIndex, case .document(let box) = screens[index] else {
      preconditionFailure("no document is open")
    }
    return box
  }

  /// Nil where the reader was started on the library and none was opened yet.
  var documentIfAny: Document? { readingIndex == nil ? nil : reading.document }

  /// Keys and events get here only where a document lies under what is shown: its own keys, and those
  /// of the lists that only it opens.
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
