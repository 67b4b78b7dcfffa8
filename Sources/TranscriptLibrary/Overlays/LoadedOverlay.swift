import Transcripts

/// An overlay as it was found on disk.
public struct LoadedOverlay: Hashable, Sendable {
  public var overlay: Overlay
  /// How much of it stands elsewhere in the text than where it was made.
  public var moved: Int
  /// What has no place in this text, or is of a kind that this version does not know. It stays in the
  /// file; in `overlay` are only the bookmarks of it, without places.
  public var unplaced: OverlayCount
  /// How many of the corrections without a place have a blank name.
  public var unnamed: Int
  /// Where a damaged file was put; nil where there was none.
  public var setAside: String?

  public init(
    overlay: Overlay = Overlay(), moved: Int = 0, unplaced: OverlayCount = OverlayCount(),
    unnamed: Int = 0, setAside: String? = nil
  ) {
    self.overlay = overlay
    self.moved = moved
    self.unplaced = unplaced
    self.unnamed = unnamed
    self.setAside = setAside
  }
}
