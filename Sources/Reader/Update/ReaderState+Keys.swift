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
    status = StatusLine()
    viewport.isUntouched = false
    if key != .control("c"), keys.isQuitArmed { keys.isQuitArmed = false }
    if prompt != nil { return pressInPrompt(key) }
    search.isAwaited = false
    if takeDigit(key) { return }
    let hadDigits = !keys.digits.isEmpty
    keys.digits = ""
    if hadDigits, key.code == .escape { return }
    let sequence = keys.sequence + [key]
    switch KeyMap.standard?.answer(sequence, in: context) ?? .unbound {
    case .incomplete: keys.sequence = sequence
    case .unbound where !keys.sequence.isEmpty:
      keys.sequence = []
      // Esc takes back the sequence that was begun; so does any key that does not go on with it.
      if key == .control("c") {
        armQuit()
      } else if key.code != .escape {
        say("\(sequence.map(\.description).joined()) is not bound: ? shows the keys")
      }
    case .unbound:
      say("\(key) is not bound: ? shows the keys")
    case .action(let entry):
      keys.sequence = []
      perform(entry, key: key)
    }
  }

  /// A paste goes into the prompt; elsewhere it does nothing.
  mutating func paste(_ text: String) {
    guard prompt != nil else { return }
    status.message = nil
    prompt?.insert(text)
    promptChanged()
  }

  mutating func say(_ text: String) { status.message = Message(text: text) }
  mutating func complain(_ text: String) { status.message = Message(text: text, isError: true) }

  /// Does an action, or says why it can do nothing now.
  mutating func perform(_ entry: ActionEntry, key: Key? = nil) {
    if let reason = entry.whyDisabled(self) { return say(reason) }
    entry.perform(&self, key)
  }

  mutating func quit() {
    keepPlace()
    effects.append(.quit)
  }

  /// `q`: closes what is in front, or the document.
  mutating func close() { front == nil ? closeDocument() : closeFront() }

  /// Undoes one thing: what is in front first, the light of the matches last.
  mutating func undoOne() {
    if front != nil { return undoOneInFront() }
    if selectionAnchor != nil {
      selectionAnchor = nil
    } else if let pane = Pane.allCases.first(where: { !panes[$0].filter.isEmpty }) {
      panes[pane].filter = ""
    } else if filters.matches != nil {
      filters.matches = nil
    } else if !filters.hidden.isEmpty {
      showAll()
    } else if filters.solo != nil {
      filters.solo = nil
    } else if search.isLit {
      search.isHidden = true
    } else if view.isZoomed {
      view.isZoomed = false
    } else {
      say("Nothing to undo: q quits")
    }
  }

  mutating func interrupt() {
    if keys.isQuitArmed { return quit() }
    undoOne()
    armQuit()
  }

  /// A second ^C that follows at once quits.
  mutating func armQuit() {
    keys.isQuitArmed = true
    effects.append(.startTimer(.quitArmed, milliseconds: 1000))
    say("^C again quits; so does q")
  }
}
