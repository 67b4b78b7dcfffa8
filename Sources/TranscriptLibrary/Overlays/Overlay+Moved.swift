import Transcripts

extension Overlay {
  /// The overlay of a text for another reading of it: each correction is where its words stand now, as
  /// when it is loaded.
  /// - Returns: with how many corrections have no place there; they are left out.
  public func moved(from old: CueList, to new: CueList) -> (overlay: Overlay, unplaced: Int) {
    let text = AnchorText(old)
    let stored = StoredOverlay(
      corrections.map { StoredCorrection($0, in: text).json }, in: AnchorText(new))
    let moved = stored.entries.compactMap(\.correction)
    return (Overlay(corrections: moved), corrections.count - moved.count)
  }
}
