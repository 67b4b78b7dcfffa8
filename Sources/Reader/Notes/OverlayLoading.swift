import Transcripts

extension ReaderState {
  /// What was made of the document before comes in front of what was made since.
  /// - Parameters:
  ///   - origin: the document that it is about.
  ///   - place: where that was left.
  mutating func take(_ overlay: Overlay, of origin: DocumentID, place: Place?) {
    guard origin == documentIfAny?.id else { return }
    if let place { goOn(at: place) }
    let isLate = !edits.overlay.isEmpty && edits.overlay != overlay
    edits.load(overlay)
    // What was kept meanwhile is without what was there before.
    if isLate { effects.append(.saveOverlay(edits.overlay)) }
    // Labels say who speaks unless a correction says otherwise.
    guard document.attribution.origin != .labels || !edits.overlay.corrections.isEmpty else {
      return
    }
    askWhoSpeaks()
  }
}
