import Transcripts

extension ReaderState {
  /// The document is on the screen.
  mutating func opened() {
    guard document.origin != .none else { return openLibrary() }
    effects.append(.loadOverlay(document.transcript, of: document.origin))
  }

  /// Has the place kept at which the document is left.
  mutating func keepPlace() {
    guard !document.cues.isEmpty else { return }
    effects.append(.keepPlace(document.cues.place(cursor), percent: percentage))
  }

  /// Goes on where the document was left, unless the user has gone elsewhere already.
  mutating func goOn(at place: Place) {
    guard viewport.isUntouched, cursor == 0, place > Place(cue: 0) else { return }
    let offset = min(document.cues.textOffset(place), document.lastOffset)
    self.place(at: offset)
    say("Where you left off: \(currentTime) · g goes to the start")
  }

  /// Shows a document from the library. What was shown comes back with `q`.
  mutating func take(_ opened: OpenedDocument) {
    if document.origin == opened.document.origin {
      showDocument()
      focus = .transcript
    } else {
      keepPlace()
      if let front {
        below.append(
          Layer(reading: reading, front: front, beneath: beneath))
      }
      show(DocumentScreen(opened.document))
      effects.append(.loadOverlay(document.transcript, of: document.origin))
    }
    goTo(opened)
  }

  private mutating func goTo(_ opened: OpenedDocument) {
    if let place = opened.lastPlace, opened.textOffset == nil { return goOn(at: place) }
    guard let offset = opened.textOffset else { return }
    guard let match = opened.matches.firstIndex(where: { $0.upperBound > offset }) else {
      return place(at: offset, row: textSize.rows / 3)
    }
    show(list: "//\(opened.query ?? "")", of: opened.matches, at: match)
    search.isOfLibrary = true
  }

  /// What `q` does in a document: goes back to the list that it was opened from, or quits.
  mutating func closeDocument() {
    keepPlace()
    guard let layer = below.popLast() else { return effects.append(.quit) }
    show(layer)
  }

  private mutating func show(_ layer: Layer) {
    show(layer.reading)
    (front, beneath) = (layer.front, layer.beneath)
    if document.origin != .none {
      effects.append(.loadOverlay(document.transcript, of: document.origin))
    }
    if front?.kind == .library { effects += [.library(.list), .library(.catchUp)] }
    if front?.kind == .concordance { takeLibraryConcordance() }
  }

  /// Everything that belongs to one document comes with it; what the user chose for the screen, typed
  /// and searched in the library stays.
  private mutating func show(_ screen: DocumentScreen) {
    let (attributions, searches) = (attribution.revision, search.revision)
    reading = screen
    attribution.revision = max(attribution.revision, attributions) + 1
    search.revision = max(search.revision, searches) + 1
    (front, beneath, prompt, snapshot) = (nil, [], nil, nil)
    (noting, picker, renaming) = (nil, nil, nil)
    (grounding, questions, concordance) = (nil, [], nil)
    (keys, status) = (PendingKeys(), StatusLine(notice: status.notice))
    effects.append(.cancelScan)
  }
}
