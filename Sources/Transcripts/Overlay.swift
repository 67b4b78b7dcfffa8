/// What a user made for one transcript: kept beside it, never in it.
public struct Overlay: Hashable, Sendable {
  /// In the order they were made.
  public var corrections: [Correction]
  /// Bookmarks and notes, in the order they were made.
  public var bookmarks: [Bookmark]
  /// Places under a letter, `a` to `z`.
  public var marks: [Character: Place]

  public init(
    corrections: [Correction] = [], bookmarks: [Bookmark] = [], marks: [Character: Place] = [:]
  ) {
    self.corrections = corrections
    self.bookmarks = bookmarks
    self.marks = marks
  }

  public var isEmpty: Bool { corrections.isEmpty && bookmarks.isEmpty && marks.isEmpty }
}
