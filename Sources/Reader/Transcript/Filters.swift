/// The units of the transcript that are shown, and the speaker who is highlighted. Units are
/// paragraphs, or captions in the view of captions.
struct Filters: Hashable, Sendable {
  /// The units with matches, ascending, when only they are shown.
  var matches: [Int]? { didSet { shown = unitsLeft() } }
  /// The units of all speakers who are not hidden, ascending; nil when nobody is.
  var speakers: [Int]? { didSet { shown = unitsLeft() } }
  /// The units that are shown, ascending; nil shows all.
  private(set) var shown: [Int]?
  /// The speakers whose turns are left out, `Document.nobody` among them.
  var hidden: Set<Int> = []
  /// The speaker, or `Document.nobody`, whose turns are not dimmed; nil dims nothing.
  var solo: Int?

  /// The units that pass both filters; the speakers' filter is ignored where it would leave none.
  private func unitsLeft() -> [Int]? {
    guard let matches, let speakers else { return matches ?? speakers }
    let audible = Set(speakers)
    let both = matches.filter { audible.contains($0) }
    return both.isEmpty ? matches : both
  }
}
