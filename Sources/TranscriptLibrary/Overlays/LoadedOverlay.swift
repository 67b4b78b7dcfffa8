import Transcripts

/// An overlay as it was found on disk.
public struct LoadedOverlay: Hashable, Sendable {
  public var overlay: Overlay
  /// How many of its corrections stand elsewhere in the text than where they were made.
  public var moved: Int
  /// How many corrections in the file have no place in this text, or are of a kind that this version
  /// does not know. They are not in `overlay`, and they stay in the file.
  public var unplaced: Int
  /// How many of those have a blank name.
  public var unnamed: Int
  /// Where a damaged file was put; nil where there was none.
  public var setAside: String?

  public init(
    overlay: Overlay = Overlay(), moved: Int = 0, unplaced: Int = 0, unnamed: Int = 0,
    setAside: String? = nil
  ) {
    self.overlay = overlay
    self.moved = moved
    self.unplaced = unplaced
    self.unnamed = unnamed
    self.setAside = setAside
  }
}
