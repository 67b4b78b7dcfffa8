/// What of the transcript is shown, and what of it stands out. Units are paragraphs, or captions in
/// the view of captions.
struct Filters: Hashable, Sendable {
  /// Only units with matches are shown: their numbers, ascending.
  var matches: [Int]? { didSet { shown = unitsLeft() } }
  /// Somebody is hidden: the units of all others, ascending.
  var speakers: [Int]? { didSet { shown = unitsLeft() } }
  /// The units that are shown, ascending; nil shows all.
  private(set) var shown: [Int]?
  /// The speakers whose turns are left out, `Document.nobody` among them.
  var hidden: Set<Int> = []
  /// The speaker whose turns stand out, or `Document.nobody`.
  var solo: Int?

  /// A filter that would leave nothing does not count.
  private func unitsLeft() -> [Int]? {
    guard let matches, let speakers else { return matches ?? speakers }
    let audible = Set(speakers)
    let both = matches.filter { audible.contains($0) }
    return both.isEmpty ? matches : both
  }
}
