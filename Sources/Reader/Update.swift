import TerminalCells

/// What an event does: changes the state and says what is to be done outside.
///
/// Pure: reads no clock, file or task; the same state and event always give the same result.
public func update(_ state: inout ReaderState, _ event: Event) -> [Effect] {
  let before = state.readingIndex == nil ? nil : Followed(state)
  switch event {
  case .keyPressed(let key): state.press(key)
  case .textPasted(let text): state.paste(text)
  case .resized(let size): state.resize(to: size)
  case .timerFired(.digits): state.keys.digits = ""
  case .timerFired(.quitArmed): state.keys.isQuitArmed = false
  case .timerFired(.burst): state.keys.skipsBurst = false
  case .scanFinished(let revision, let matches): state.take(matches, revision: revision)
  case .documentLoaded(let document): state.replaceDocument(document)
  case .opened: state.opened()
  case .overlayLoaded(let overlay, let origin, let place):
    state.take(overlay, of: origin, place: place)
  case .dayBegan(let day): state.day = day
  case .attributed(let revision, let attribution): state.take(attribution, revision: revision)
  case .overlaySaved(let failure): state.saveFailure = failure
  case .libraryLoaded(let documents, let problem): state.takeLibrary(documents, problem: problem)
  case .librarySearched(let revision, let results): state.take(results, revision: revision)
  case .libraryProgressed(let progress): state.takeLibrary(progress: progress)
  case .documentOpened(let opened): state.take(opened)
  case .ended: state.keepPlace()
  case .noticeGiven(let text): state.take(notice: text)
  case .themeChanged(let name): state.status.message = Message(text: "Theme \(name)")
  }
  state.normalize()
  if state.readingIndex != nil {
    // Whom one hides stays selected, to be shown again.
    if let before, state.filters.hidden == before.hidden {
      state.follow(section: before.section, speaker: before.speaker)
    }
    if case .resized = event {} else { state.viewport.restingRow = state.cursorRow }
  }
  defer { state.effects = [] }
  return state.effects
}

/// What the side panes' selections follow, as it was before an event.
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
