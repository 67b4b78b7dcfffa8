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
  /// them, as names are changed after inference. Names that corrections give to words have their last
  /// form from the start. O(corrections).
  public var optionsBeforeRenames: AttributionOptions {
    guard let names = options.exactCast else { return options }
    var now: [String: String] = [:]
    var given = Set<String>()
    for correction in corrections.reversed() {
      switch correction {
      case .speaker(_, let name), .speakerEverywhere(_, let name): given.insert(now[name] ?? name)
      case .rename(let from, let to): now[from] = now[to] ?? to
      case .split, .join: break
      }
    }
    func before(_ name: String) -> String {
      corrections.reversed().reduce(name) { name, correction in
        if case .rename(let from, let to) = correction, to == name { from } else { name }
      }
    }
    var seen = Set<String>()
    var options = options
    options.exactCast = names.map { given.contains($0) ? $0 : before($0) }
      .filter { seen.insert($0).inserted }
    return options
  }
}
