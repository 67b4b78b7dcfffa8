import Transcripts

/// The number of items of each kind in an overlay.
public struct OverlayCount: Hashable, Sendable {
  /// The number of corrections.
  public var corrections: Int
  /// The number of notes, with and without a note.
  public var notes: Int
  /// The number of marks.
  public var marks: Int

  /// A count from its parts.
  public init(corrections: Int = 0, notes: Int = 0, marks: Int = 0) {
    self.corrections = corrections
    self.notes = notes
    self.marks = marks
  }

  /// The number of all items in an overlay.
  public init(_ overlay: Overlay) {
    self.init(
      corrections: overlay.corrections.count, notes: overlay.notes.count,
      marks: overlay.marks.count)
  }

  /// The number of items in an overlay, without the notes that have no place.
  public init(placed overlay: Overlay) {
    self.init(overlay)
    notes = overlay.notes.count { $0.places != nil }
  }

  /// The number of items of all kinds.
  public var total: Int { corrections + notes + marks }
}
