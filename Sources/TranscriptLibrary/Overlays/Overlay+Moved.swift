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

  /// What another overlay has not, or has elsewhere.
  public func subtracting(_ other: Overlay) -> Overlay {
    let (corrections, bookmarks) = (Set(other.corrections), Set(other.bookmarks))
    return Overlay(
      corrections: self.corrections.filter { !corrections.contains($0) },
      bookmarks: self.bookmarks.filter { !bookmarks.contains($0) },
      marks: marks.filter { other.marks[$0.key] != $0.value })
  }

  /// With what another overlay has, which outranks this one.
  public func adding(_ other: Overlay) -> Overlay {
    Overlay(
      corrections: corrections + other.corrections, bookmarks: bookmarks + other.bookmarks,
      marks: marks.merging(other.marks) { $1 })
  }
}
