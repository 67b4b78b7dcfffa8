/// Where keys mean something: each pane, and the screens that cover them. Lines that are typed read
/// keys their own way.
public enum KeyContext: CaseIterable, Hashable, Sendable {
  case transcript, sections, speakers, overview, help
  /// Why a turn is given to its speaker, what a correction changed, what could not be read.
  case evidence, changes, issues
  /// The list of notes.
  case notes
  /// All documents; what was found in them.
  case library, results
  /// The questions of a transcript, and matches one a line.
  case questions, concordance

  static let panes: Set<KeyContext> = [.transcript, .sections, .speakers]
  static let sidePanes: Set<KeyContext> = [.sections, .speakers]
  /// Lists that cover the panes of a document.
  static let lists: Set<KeyContext> = [
    .overview, .help, .evidence, .changes, .issues, .notes, .questions, .concordance,
  ]
  static let correcting = panes.union([.changes, .notes])
  static let everywhere = Set(KeyContext.allCases)
}
