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
    guard isUntouched, cursor == 0, place > Place(cue: 0) else { return }
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
          Layer(
            document: document, cursor: cursor, cursorRow: cursorRow, history: history,
            front: front, beneath: beneath))
      }
      show(another: opened.document)
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
    show(another: layer.document)
    (cursor, cursorRow, history) = (layer.cursor, layer.cursorRow, layer.history)
    (front, beneath, isUntouched) = (layer.front, layer.beneath, false)
    if document.origin != .none {
      effects.append(.loadOverlay(document.transcript, of: document.origin))
    }
    if front?.kind == .library { effects += [.library(.list), .library(.catchUp)] }
    if front?.kind == .concordance { takeLibraryConcordance() }
  }

  /// Everything that belongs to one document begins anew; what the user chose for the screen, typed
  /// and searched in the library stays.
  private mutating func show(another document: Document) {
    var new = ReaderState(document: document, size: size)
    new.attributionRevision = attributionRevision + 1
    new.search.revision = search.revision + 1
    (new.isZoomed, new.widthChanges, new.measure) = (isZoomed, widthChanges, measure)
    (new.showsTimecodes, new.showsCues) = (showsTimecodes, showsCues)
    (new.earlierNeedles, new.earlierCommands) = (earlierNeedles, earlierCommands)
    (new.below, new.library, new.librarySearch) = (below, library, librarySearch)
    (new.notice, new.saveFailure, new.day) = (notice, saveFailure, day)
    new.effects = effects + [.cancelScan]
    self = new
  }
}
