import Transcripts

/// How many things of each kind.
public struct OverlayCount: Hashable, Sendable {
  public var corrections: Int
  /// Bookmarks, with a note or without.
  public var notes: Int
  public var marks: Int

  public init(corrections: Int = 0, notes: Int = 0, marks: Int = 0) {
    self.corrections = corrections
    self.notes = notes
    self.marks = marks
  }

  /// All that an overlay has.
  public init(_ overlay: Overlay) {
    self.init(
      corrections: overlay.corrections.count, notes: overlay.bookmarks.count,
      marks: overlay.marks.count)
  }

  /// All that an overlay has, bookmarks without a place aside.
  public init(placed overlay: Overlay) {
    self.init(overlay)
    notes = overlay.bookmarks.count { $0.places != nil }
  }

  /// Of all kinds together.
  public var total: Int { corrections + notes + marks }
}
