import Transcripts

extension ReaderState {
  /// Puts the cursor where the document is to open.
  mutating func open(at start: StartPlace) {
    switch start {
    case .beginning: break
    case .time(let time): goToTime(time)
    case .search(let words):
      search.text = words
      remember(words, in: \.earlierNeedles)
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
    // What a prompt would bring back belongs to the old text.
    if prompt != nil { cancelPrompt() }
    (pendingDigits, pendingKeys) = ("", [])
    let unchanged = old.cues.text == document.cues.text
    self.document = document
    if !unchanged {
      cursor = moved(cursor)
      history = history.mapped(moved)
    }
    guard
      !unchanged || old.sections != document.sections
        || old.transcript.turns != document.transcript.turns
    else { return say("Read again: nothing has changed") }
    (matchingUnits, solo) = (nil, nil)
    if search.scope != .document { search.scope = .document }
    if search.pattern != nil {
      let (place, row, hidden) = (cursor, cursorRow, search.isHidden)
      runSearch(from: cursor)
      (cursor, cursorRow, search.isHidden) = (place, row, hidden)
      search.isAwaited = false
    }
    say("Read again")
  }
}
