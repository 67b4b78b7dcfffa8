/// The places where keys have meanings: each pane, and the screens that cover the panes. Input lines
/// read keys their own way.
public enum KeyContext: CaseIterable, Hashable, Sendable {
  /// The panes, the overview and the help.
  case transcript, sections, speakers, overview, help
  /// The reasons for a turn's speaker, the effects of the last correction, and the problems in the
  /// input.
  case evidence, changes, issues
  /// The list of notes.
  case notes
  /// All documents, and the results of a search in all of them.
  case library, results
  /// The questions of a transcript, and the matches, one per line.
  case questions, concordance
  /// The questions who speaks, one turn after another.
  case labelling

  static let panes: Set<KeyContext> = [.transcript, .sections, .speakers]
  static let sidePanes: Set<KeyContext> = [.sections, .speakers]
  /// Lists that cover the panes of a document.
  static let lists: Set<KeyContext> = [
    .overview, .help, .evidence, .changes, .issues, .notes, .questions, .concordance,
  ]
  static let correcting = panes.union([.changes, .notes, .evidence])
  static let everywhere = Set(KeyContext.allCases)
}
