import Transcripts

extension ReaderState {
  /// Starts the work that waits until the first frame is on the screen.
  mutating func opened() {
    if documentIfAny == nil {
      effects += [.library(.list), .library(.catchUp)]
    } else {
      effects.append(.loadOverlay(document.id, document.transcript))
    }
    effects.append(.loadLines)
  }

  /// Saves the place at which the document is left.
  mutating func keepPlace() {
    guard let document = documentIfAny, !document.cues.isEmpty else { return }
    effects.append(.keepPlace(document.id, document.cues.place(cursor), percent: percentage))
  }

  /// Goes to the place where the document was left, unless the user has moved already.
  mutating func goOn(at place: Place) {
    guard viewport.isUntouched, !viewport.isChosen, cursor == 0, place > Place(cue: 0) else {
      return
    }
    let offset = min(document.cues.textOffset(place), document.lastOffset)
    self.place(at: offset)
    say("Where you left off: \(currentTime) · g goes to the start")
  }

  /// Shows a document from the library; `q` returns to the screen before. A document that is open
  /// already moves to the top, as a document is on one screen only.
  mutating func take(_ opened: OpenedDocument) {
    if documentIfAny?.id == opened.document.id {
      showDocument()
      focus = .transcript
    } else {
      keepPlace()
      closeInput()
      effects.append(.cancelScan)
      let screen = takeScreen(of: opened.document.id) ?? DocumentScreen(opened.document)
      // A document that is opened from another one, not from a list, takes its place.
      if showsDocument { screens.removeLast() }
      push(screen)
      effects.append(.loadOverlay(document.id, document.transcript))
    }
    goTo(opened)
  }

  /// Removes an open document from the screens, with the lists about it.
  private mutating func takeScreen(of id: DocumentID) -> DocumentScreen? {
    for (index, screen) in screens.enumerated() {
      guard case .document(let box) = screen, box.value.document.id == id else {
        continue
      }
      let lists = screens[(index + 1)...].prefix(while: \.belongsToDocument).count
      screens.removeSubrange(index...index + lists)
      return box.value
    }
    return nil
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

  /// Updates a document that is shown again after another covered it.
  mutating func resumeReading() {
    viewport.isUntouched = false
    // Captions and paragraphs may have changed places meanwhile.
    filterUnits()
    // The same document may have been open under another id, and edited there.
    if saveFailure == nil { edits.expectChangesElsewhere() }
    effects.append(.loadOverlay(document.id, document.transcript))
  }
}
