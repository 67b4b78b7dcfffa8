import TerminalCells

/// Applies an event: changes the state and returns the effects to be run outside.
///
/// Pure: reads no clock, file or task; the same state and event always give the same result.
public func update(_ state: inout ReaderState, _ event: Event) -> [Effect] {
  if let id = event.document {
    state.inDocument(id) { $0.handle(event) }
  } else {
    state.handle(event)
  }
  defer { state.effects = [] }
  return state.effects
}

extension ReaderState {
  /// Runs a body on an open document as if nothing but its own lists covered it. Does nothing where
  /// the document is not open any more: the answer comes too late.
  fileprivate mutating func inDocument(_ id: DocumentID, _ body: (inout ReaderState) -> Void) {
    let index = screens.lastIndex {
      if case .document(let box) = $0 { box.value.document.id == id } else { false }
    }
    guard let index else { return }
    guard index != readingIndex else { return body(&self) }
    let end = screens[(index + 1)...].firstIndex { !$0.belongsToDocument } ?? screens.count
    let above = screens[end...]
    let (input, status) = (input, status)
    screens.removeSubrange(end...)
    self.input = nil
    body(&self)
    screens += above
    (self.input, self.status) = (input, status)
  }

  fileprivate mutating func handle(_ event: Event) {
    let before = readingIndex == nil ? nil : Followed(self)
    take(event)
    normalize()
    guard readingIndex != nil else { return }
    // A speaker that was hidden stays selected, to be shown again.
    if let before, filters.hidden == before.hidden {
      follow(section: before.section, speaker: before.speaker)
    }
    if case .resized = event {} else { viewport.restingRow = cursorRow }
  }

  private mutating func take(_ event: Event) {
    switch event {
    case .keyPressed(let key): press(key)
    case .textPasted(let text): paste(text)
    case .mouseUsed(let mouse): use(mouse)
    case .resized(let size): resize(to: size)
    case .timerFired(.digits): keys.digits = ""
    case .timerFired(.quitArmed): keys.isQuitArmed = false
    case .timerFired(.burst): keys.skipsBurst = false
    case .scanFinished(let revision, let matches, _): take(matches, revision: revision)
    case .documentLoaded(let document): replaceDocument(document)
    case .opened: opened()
    case .overlayLoaded(let overlay, _, let place): take(overlay, place: place)
    case .linesLoaded(let lines): recall.load(lines)
    case .dayBegan(let day): self.day = day
    case .attributed(let revision, let attribution, let people, _):
      take(attribution, people: people, revision: revision)
    case .timeTold(let milliseconds): labelling?.pace.take(milliseconds)
    case .modelAsked(let progress, _): take(progress)
    case .overlaySaved(let failure, _): saveFailure = failure
    case .libraryLoaded(let documents, let problem): takeLibrary(documents, problem: problem)
    case .librarySearched(let revision, let results): take(results, revision: revision)
    case .libraryProgressed(let progress): takeLibrary(progress: progress)
    case .documentOpened(let opened): take(opened)
    case .ended: keepPlace()
    case .noticeGiven(let text), .saveFailed(let text): take(notice: text)
    case .paragraphAsked(let direction): moveParagraph(direction)
    case .copied(let outcome, let copied): take(outcome, of: copied)
    case .themeChanged(let name): say("Theme \(name)")
    }
  }
}

/// The values that the side panes' selections follow, from before an event.
private struct Followed {
  let section: Int?
  let speaker: Int?
  let hidden: Set<Int>

  init(_ state: ReaderState) {
    section = state.currentSection
    speaker = state.currentSpeakerOrNobody
    hidden = state.filters.hidden
  }
}
