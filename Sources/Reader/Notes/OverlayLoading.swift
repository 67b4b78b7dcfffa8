import Transcripts

extension ReaderState {
  /// What was made of the document before comes in front of what was made since.
  /// - Parameter place: where the document was left.
  mutating func take(_ overlay: Overlay, place: Place?) {
    if let place { goOn(at: place) }
    let isLate = !edits.overlay.isEmpty && edits.overlay != overlay
    edits.load(overlay)
    // What was kept meanwhile is without what was there before.
    if isLate, edits.overlay != overlay { saveOverlay() }
    // Labels say who speaks unless a correction says otherwise.
    guard document.attribution.origin != .labels || !edits.overlay.corrections.isEmpty else {
      return
    }
    askWhoSpeaks()
  }

  /// Has what the user made of the document kept.
  mutating func saveOverlay() {
    effects.append(.saveOverlay(document.id, document.transcript, edits.overlay))
  }
}
