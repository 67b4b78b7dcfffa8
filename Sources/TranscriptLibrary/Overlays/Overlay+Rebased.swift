import Transcripts

extension Overlay {
  /// The overlay of a text, rebased onto another version of that text: each item is at the place
  /// that its words have there, as after loading.
  /// - Returns: also the number of items without a place there, of which the overlay has only the
  ///   notes.
  public func rebased(
    from old: CueList, to new: CueList
  ) -> (overlay: Overlay, unplaced: OverlayCount) {
    let nothing = StoredOverlay([:], in: AnchorText(old))
    let stored = StoredOverlay(
      nothing.members(saving: self, replacing: Overlay()), in: AnchorText(new))
    return (stored.overlay, stored.unplaced)
  }
}
