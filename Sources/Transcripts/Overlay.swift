/// The user's own additions to one transcript, kept beside it and never in it.
public struct Overlay: Hashable, Sendable {
  /// In the order they were made.
  public var corrections: [Correction]
  /// Notes and notes, in the order they were made.
  public var notes: [Note]
  /// Marked places, by their letters `a` to `z`.
  public var marks: [Character: Place]

  /// An overlay from its parts.
  public init(
    corrections: [Correction] = [], notes: [Note] = [], marks: [Character: Place] = [:]
  ) {
    self.corrections = corrections
    self.notes = notes
    self.marks = marks
  }

  /// Whether the user has made nothing.
  public var isEmpty: Bool { corrections.isEmpty && notes.isEmpty && marks.isEmpty }
}
