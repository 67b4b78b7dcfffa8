/// The user's own additions to one transcript, kept beside it and never in it.
public struct Overlay: Hashable, Sendable {
  /// In the order they were made.
  public var corrections: [Correction]
  /// Notes and notes, in the order they were made.
  public var notes: [Note]
  /// Marked places, by their letters `a` to `z`.
  public var marks: [Character: Place]
  /// What the user says of the people who speak at all, without saying where.
  public var options: AttributionOptions

  /// An overlay from its parts.
  public init(
    corrections: [Correction] = [], notes: [Note] = [], marks: [Character: Place] = [:],
    options: AttributionOptions = AttributionOptions()
  ) {
    self.corrections = corrections
    self.notes = notes
    self.marks = marks
    self.options = options
  }

  /// Whether the user has made nothing.
  public var isEmpty: Bool {
    corrections.isEmpty && notes.isEmpty && marks.isEmpty && options.isEmpty
  }

  /// Whether nobody speaks but those whom the user has listed.
  public var castIsExact: Bool { !options.isEmpty }

  /// The options as inference takes them: with the names that people had before the user renamed
  /// them, as names are changed after inference. O(corrections).
  public var optionsBeforeRenames: AttributionOptions {
    guard var names = options.exactCast else { return options }
    for case .rename(let from, let to) in corrections.reversed() {
      names = names.map { $0 == to ? from : $0 }
    }
    var seen = Set<String>()
    var options = options
    options.exactCast = names.filter { seen.insert($0).inserted }
    return options
  }
}
