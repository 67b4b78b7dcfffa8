import TerminalCells

extension ReaderState {
  /// Presses a key. Commands take a key of another script as the Latin key at its place; a line that
  /// is typed takes its characters as they are.
  mutating func press(_ key: Key) {
    let writes = input != nil && key.modifiers.isSubset(of: .shift)
    guard !writes, let latin = KeyboardLayout.latin(key) else { return pressLatin(key) }
    pressLatin(latin)
    guard !hasToldLayout, input == nil, keys.sequence.isEmpty, status.message == nil else { return }
    hasToldLayout = true
    say("\(key) is read as \(latin)")
  }

  private mutating func pressLatin(_ key: Key) {
    if keys.skipsBurst, skip(key) { return }
    endMomentary(before: key)
    if input != nil { return pressInInput(key) }
    if readingIndex != nil { search.isAwaited = false }
    if takeDigit(key) { return }
    let hadDigits = !keys.digits.isEmpty
    keys.digits = ""
    if hadDigits, key.code == .escape { return }
    pressInContext(key)
  }

  /// Ends what lasts until the next key.
  private mutating func endMomentary(before key: Key) {
    status = StatusLine()
    if key != .control("c"), keys.isQuitArmed { keys.isQuitArmed = false }
    guard readingIndex != nil else { return }
    (viewport.isUntouched, viewport.isPointed) = (false, false)
    panes.browsed = nil
  }

  private mutating func pressInContext(_ key: Key) {
    let sequence = keys.sequence + [key]
    switch KeyMap.standard?.answer(sequence, in: context) ?? .unbound {
    case .incomplete: keys.sequence = sequence
    case .unbound where !keys.sequence.isEmpty:
      keys.sequence = []
      // Esc cancels the sequence that was begun; so does any key that does not continue it.
      if key == .control("c") {
        armQuit()
      } else if key.code != .escape {
        say("\(sequence.map(\.description).joined()) is not bound: ? shows the keys")
      }
    case .unbound:
      say(KeyAdvice.sentence(key, in: context))
      if ActionTable.opensInputElsewhere(key) { skipBurst() }
    case .action(let entry):
      keys.sequence = []
      perform(entry, key: key)
    }
  }

  /// Inserts pasted text into the input line; without one, a paste does nothing.
  mutating func paste(_ text: String) {
    guard input != nil else { return }
    status.message = nil
    input?.line.insert(text)
    inputChanged()
  }

  /// Ignores letters that follow at once: they were meant for a line that could not be opened.
  private mutating func skipBurst() {
    keys.skipsBurst = true
    effects.append(.startTimer(.burst, milliseconds: 300))
  }

  /// Ignores a letter of a burst; false for a key that ends the burst.
  private mutating func skip(_ key: Key) -> Bool {
    if key.modifiers.isSubset(of: .shift), case .character = key.code {
      skipBurst()
      return true
    }
    keys.skipsBurst = false
    // Enter and Esc would have ended the line that was not opened.
    return key.code == .enter || key.code == .escape
  }

  /// Performs an action, or says why it can do nothing now.
  mutating func perform(_ entry: ActionEntry, key: Key? = nil) {
    if let reason = entry.whyDisabled(self) {
      if entry.opensInput, key != nil { skipBurst() }
      return say(reason)
    }
    if isSelectionDragged, readingIndex != nil, entry.movesCursor {
      (selectionAnchor, isSelectionDragged) = (nil, false)
    }
    entry.perform(&self, key)
  }

  /// Undoes one thing: the screens that cover the document first, the highlight of matches and the
  /// zoom last.
  mutating func undoOne() {
    switch top {
    case .document: undoOneInDocument()
    case .list: undoOneInList()
    case .library where !shelf.filter.isEmpty: shelf.filter = ""
    case .library where screens.count == 1: say("Nothing to undo: q quits")
    case .library, .results, .labelling: pop()
    }
  }

  private mutating func undoOneInDocument() {
    if attribution.asking != nil {
      stopAskingModel()
    } else if selectionAnchor != nil {
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

  /// Makes a second ^C quit, if it follows within a second.
  mutating func armQuit() {
    keys.isQuitArmed = true
    effects.append(.startTimer(.quitArmed, milliseconds: 1000))
    say("^C again quits; so does q")
  }
}
