/// The user's own additions to one transcript, kept beside it and never in it.
public struct Overlay: Hashable, Sendable {
  /// In the order they were made.
  public var corrections: [Correction]
  /// Bookmarks and notes, in the order they were made.
  public var bookmarks: [Bookmark]
  /// Marked places, by their letters `a` to `z`.
  public var marks: [Character: Place]

  /// An overlay from its parts.
  public init(
    corrections: [Correction] = [], bookmarks: [Bookmark] = [], marks: [Character: Place] = [:]
  ) {
    self.corrections = corrections
    self.bookmarks = bookmarks
    self.marks = marks
  }

  /// Whether the user has made nothing.
  public var isEmpty: Bool { corrections.isEmpty && bookmarks.isEmpty && marks.isEmpty }
}
