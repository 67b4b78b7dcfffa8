import TerminalCells

extension ReaderState {
  /// Where keys are read now.
  var context: KeyContext {
    switch front?.kind {
    case .overview: return .overview
    case .help: return .help
    case .library: return .library
    case .results: return .results
    case .evidence: return .evidence
    case .changes: return .changes
    case .issues: return .issues
    case .bookmarks: return .bookmarks
    case .questions: return .questions
    case .concordance: return .concordance
    case nil: break
    }
    switch focus {
    case .transcript: return .transcript
    case .sections: return .sections
    case .speakers: return .speakers
    }
  }

  mutating func press(_ key: Key) {
    (message, notice) = (nil, nil)
    isUntouched = false
    if key != .control("c"), isQuitArmed { isQuitArmed = false }
    if prompt != nil { return pressInPrompt(key) }
    search.isAwaited = false
    if takeDigit(key) { return }
    let hadDigits = !pendingDigits.isEmpty
    pendingDigits = ""
    if hadDigits, key.code == .escape { return }
    let keys = pendingKeys + [key]
    switch KeyMap.standard?.answer(keys, in: context) ?? .unbound {
    case .incomplete: pendingKeys = keys
    case .unbound where !pendingKeys.isEmpty:
      pendingKeys = []
      // Esc takes back the sequence that was begun; so does any key that does not go on with it.
      if key == .control("c") {
        armQuit()
      } else if key.code != .escape {
        say("\(keys.map(\.description).joined()) is not bound: ? shows the keys")
      }
    case .unbound:
      say("\(key) is not bound: ? shows the keys")
    case .action(let action):
      pendingKeys = []
      perform(action, key: key)
    }
  }

  /// A paste goes into the prompt; elsewhere it does nothing.
  mutating func paste(_ text: String) {
    guard prompt != nil else { return }
    message = nil
    prompt?.insert(text)
    promptChanged()
  }

  mutating func say(_ text: String) { message = Message(text: text) }
  mutating func complain(_ text: String) { message = Message(text: text, isError: true) }

  mutating func perform(_ action: Action, key: Key? = nil) {
    if let reason = whyDisabled(action) { return say(reason) }
    if front != nil, performInFront(action) { return }
    if front == nil, focus != .transcript, performInList(action) { return }
    switch action {
    case .rowDown: moveRows(1)
    case .rowUp: moveRows(-1)
    case .wordRight: moveWord(1)
    case .wordLeft: moveWord(-1)
    case .scrollDown: scroll(1)
    case .scrollUp: scroll(-1)
    case .halfPageDown: page(halves: 1)
    case .halfPageUp: page(halves: -1)
    case .pageDown: page(halves: 2)
    case .pageUp: page(halves: -2)
    case .goToStart: jump(to: layout.shown(0), row: 0)
    case .goToEnd: jump(to: layout.shown(document.lastOffset), row: textSize.rows)
    case .goToSection: if let key { startDigits(key) }
    case .setMark: if let key { setMark(key) }
    case .goToMark: if let key { goToMark(key) }
    case .nextSection: moveSection(1)
    case .previousSection: moveSection(-1)
    case .nextTurn: moveTurn(1)
    case .previousTurn: moveTurn(-1)
    case .nextSameSpeaker: moveSameSpeaker(1)
    case .previousSameSpeaker: moveSameSpeaker(-1)
    default: performElsewhere(action)
    }
  }

  private mutating func performElsewhere(_ action: Action) {
    switch action {
    case .swapPlaces: swapPlaces()
    case .goBack: goBack()
    case .goForward: goForward()
    case .find: openPrompt(.search)
    case .filterPane: openPrompt(.filter(focus))
    case .command: openPrompt(.command)
    case .nextMatch: goToMatch(1)
    case .previousMatch: goToMatch(-1)
    case .findWord: findWord()
    case .onlyMatching: toggleOnlyMatching()
    case .concordance: openConcordance()
    case .nextPane: cycleFocus(1)
    case .previousPane: cycleFocus(-1)
    case .paneLeft where selectionAnchor != nil: moveWord(-1)
    case .paneRight where selectionAnchor != nil: moveWord(1)
    case .paneLeft: moveFocus(-1)
    case .paneRight: moveFocus(1)
    case .widenPane: resizePane(2)
    case .narrowPane: resizePane(-2)
    default: performOnSpeakers(action)
    }
  }

  private mutating func performOnSpeakers(_ action: Action) {
    switch action {
    case .soloSpeaker: toggleSolo()
    case .toggleSpeaker: toggleHidden()
    case .pickSpeaker: openPicker()
    case .renameSpeaker: openRenaming()
    case .splitTurn: splitTurn()
    case .joinTurn: joinTurn()
    case .confirmTurn: confirmTurn()
    case .askNext: askNext()
    case .explainTurn: openEvidence()
    default: performOnNotes(action)
    }
  }

  private mutating func performOnNotes(_ action: Action) {
    switch action {
    case .selectWords: toggleSelection()
    case .makeNote: makeNote()
    case .editNote: editNote()
    case .deleteNote: deleteNote()
    case .listNotes: openNotes()
    case .exportNotes: openNotesFile()
    case .copyWords: copyWords()
    case .copyQuote: copyQuote()
    case .undo: undo()
    case .redo: redo()
    default: performOnView(action)
    }
  }

  private mutating func performOnView(_ action: Action) {
    switch action {
    case .resetPanes: (widthChanges, isZoomed, measure) = ([:], false, 80)
    case .zoomPane: isZoomed.toggle()
    case .overview: openOverview()
    case .help: openFront(.help)
    case .openLibrary: openLibrary()
    case .toggleTimecodes: showsTimecodes.toggle()
    case .toggleCues: toggleCues()
    case .wider: changeMeasure(4)
    case .narrower: changeMeasure(-4)
    case .nextTheme: effects.append(.changeTheme(name: nil))
    case .redraw: effects.append(.redraw)
    case .reload: effects.append(.reload)
    case .undoOne: undoOne()
    case .interrupt: interrupt()
    case .close: closeDocument()
    case .quit: quit()
    case .suspend: effects.append(.suspend)
    default: break
    }
  }

  mutating func quit() {
    keepPlace()
    effects.append(.quit)
  }

  /// Undoes one thing: what is in front first, the light of the matches last.
  private mutating func undoOne() {
    if selectionAnchor != nil {
      selectionAnchor = nil
    } else if let pane = Pane.allCases.first(where: { !(lists[$0]?.filter ?? "").isEmpty }) {
      lists[pane]?.filter = ""
    } else if matchingUnits != nil {
      matchingUnits = nil
    } else if !hidden.isEmpty {
      showAll()
    } else if solo != nil {
      solo = nil
    } else if search.isLit {
      search.isHidden = true
    } else if isZoomed {
      isZoomed = false
    }
  }

  private mutating func interrupt() {
    if isQuitArmed { return quit() }
    if front == nil || !performInFront(.undoOne) { undoOne() }
    armQuit()
  }

  /// A second ^C that follows at once quits.
  mutating func armQuit() {
    isQuitArmed = true
    effects.append(.startTimer(.quitArmed, milliseconds: 1000))
    say("^C again quits; so does q")
  }
}
