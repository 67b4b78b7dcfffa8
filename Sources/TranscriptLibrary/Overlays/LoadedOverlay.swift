import Transcripts

/// An overlay loaded from disk.
public struct LoadedOverlay: Hashable, Sendable {
  /// The overlay, with the places in this text.
  public var overlay: Overlay
  /// The number of items that have moved in the text since they were made.
  public var moved: Int
  /// The items that have no place in this text, or are of a kind that this version does not know.
  /// They stay in the file; `overlay` has only the notes among them, without places.
  public var unplaced: OverlayCount
  /// The number of unplaced corrections that have a blank name.
  public var unnamed: Int
  /// The new path of a damaged file; nil when the file was not damaged.
  public var setAside: String?

  /// A loaded overlay from its parts.
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
