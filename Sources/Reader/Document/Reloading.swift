import Transcripts

extension ReaderState {
  /// Puts the cursor at the place where the document opens.
  mutating func open(at start: StartPlace) {
    viewport.isChosen = start != .beginning
    switch start {
    case .beginning: break
    case .time(let time): goToTime(time)
    case .search(let words):
      search.text = words
      remember(RecalledLine(.words, words))
      runSearch(from: 0)
      if search.isWhole, search.matches.isEmpty { complain("No match for \(words)") }
    }
    history = History()
  }

  /// Shows a document that was read again, at the same time of the recording.
  mutating func replaceDocument(_ document: Document) {
    let old = self.document
    func moved(_ offset: Int) -> Int {
      guard !old.cues.isEmpty, !document.cues.isEmpty else { return 0 }
      let place = old.cues.place(offset)
      let time = old.cues.nearestStart(place.cue)
      return document.cues.textOffset(Place(cue: document.cues.cue(at: time), offset: place.offset))
    }
    let unchanged = old.cues.text == document.cues.text
    let isSameText = unchanged && old.hasCues(of: document)
    // The state that a cancelled prompt restores belongs to the old text, as do the words of a note.
    if input?.purpose.staysAfterReload(ofSameText: isSameText) == false { cancelInput() }
    keys = PendingKeys()
    guard !isSameText || old.transcript.turns != document.transcript.turns else {
      let isSame = old.sections == document.sections
      show(document.attributed(old.attribution, splits: edits.splits, inPlaceOf: old))
      // The bytes may differ all the same, and the user's edits are saved by their hash.
      effects.append(.loadOverlay(document.id, document.transcript))
      if saveFailure != nil { saveOverlay() }
      return say(isSame ? "Read again: nothing has changed" : "Read again")
    }
    forgetSpeakers()
    if !isSameText { forgetWords() }
    show(document, isOtherText: true)
    if !unchanged {
      cursor = moved(cursor)
      history = history.mapped(moved)
    }
    attribution.isAwaited = document.attribution.turns.isEmpty && !document.cues.isEmpty
    effects.append(.loadOverlay(document.id, document.transcript))
    if saveFailure != nil { saveOverlay() }
    say("Read again")
  }

  /// Forgets the speakers of the old text, which say nothing about the new one.
  private mutating func forgetSpeakers() {
    (filters.solo, filters.hidden) = (nil, [])
    (attribution.given, attribution.changes, attribution.correcting) = ([], [], nil)
    attribution.candidates = Candidates()
    (attribution.isUndone, attribution.reasonsLeft) = (false, nil)
    attribution.revision += 1
    // The section or speaker may be another one now.
    search.scope = .document
  }

  /// Forgets the edits and selections, which are about other words; the answer to
  /// `Effect.loadOverlay` brings the edits.
  private mutating func forgetWords() {
    edits = OverlayHistory()
    (selectionAnchor, pointerDrag) = (nil, nil)
    (saveFailure, reading.copied) = (nil, nil)
  }

  /// Shows a document in place of another: search and filters run again, the cursor stays at its
  /// place in the text.
  /// - Parameter isOtherText: whether the speakers of the new document are unknown.
  mutating func show(_ new: Document, isOtherText: Bool = false) {
    let before = reading
    let messageBefore = status.message
    // Their numbers are those of the old paragraphs.
    (filters.matches, filters.speakers) = (nil, nil)
    document = new
    if search.listName != nil {
      keepList(from: before.document)
    } else if search.pattern != nil || search.names != nil {
      runSearch(from: cursor)
    }
    (viewport, history, filters.hidden) = (before.viewport, before.history, before.filters.hidden)
    (status.message, search.isHidden) = (messageBefore, before.search.isHidden)
    search.isAwaited = false
    filters.speakers = unitsOfOthers()
    if before.filters.matches != nil, search.isWhole { filters.matches = unitsWithMatches() }
    if !document.saysTheSame(as: before.document) { reading.grounding = nil }
    renewLists(from: before.document, isOtherText: isOtherText)
  }
}

extension Document {
  /// Whether the captions are cut alike, so that places mean the same.
  fileprivate func hasCues(of other: Document) -> Bool {
    cues.count == other.cues.count
      && (0..<cues.count).allSatisfy { cues.textRange($0) == other.cues.textRange($0) }
  }

  /// Whether text, sections, key points and speakers are those of another document.
  fileprivate func saysTheSame(as other: Document) -> Bool {
    cues.text == other.cues.text && sections == other.sections
      && transcript.keyPoints == other.transcript.keyPoints
      && speakers.map(\.name) == other.speakers.map(\.name)
  }
}
