import Transcripts

extension ReaderState {
  /// Adds the saved edits of the document before those made since.
  /// - Parameter place: the place where the document was left.
  mutating func take(_ overlay: Overlay, place: Place?) {
    if let place { goOn(at: place) }
    let isLate = !edits.overlay.isEmpty && edits.overlay != overlay && !edits.isAsSaved
    edits.load(overlay)
    // The edits saved meanwhile lack the earlier ones.
    if isLate { saveOverlay() }
    // Labels say who speaks unless a correction says otherwise.
    guard document.attribution.origin != .labels || !edits.overlay.corrections.isEmpty else {
      return
    }
    askWhoSpeaks()
  }

  /// Saves the edits of the document.
  mutating func saveOverlay() {
    effects.append(.saveOverlay(document.id, document.transcript, edits.overlay))
  }
}
