import Transcripts

extension Overlay {
  /// The overlay of a text for another reading of it: everything is where its words stand now, as when
  /// it is loaded.
  /// - Returns: with how much has no place there; of that, only bookmarks are in the overlay.
  public func moved(
    from old: CueList, to new: CueList
  ) -> (overlay: Overlay, unplaced: OverlayCount) {
    let nothing = StoredOverlay([:], in: AnchorText(old))
    let stored = StoredOverlay(
      nothing.members(saving: self, replacing: Overlay()), in: AnchorText(new))
    return (stored.overlay, stored.unplaced)
  }
}
