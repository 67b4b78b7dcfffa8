/// What takes up the window.
enum ScreenName: Hashable {
  /// The transcript with the panes beside it.
  case panes
  case overview, help
  /// All documents; what was found in them.
  case library, results
  /// Why the turn at this text offset is given to its speaker.
  case evidence(at: Int)
  /// What the last correction changed elsewhere.
  case changes
  /// What was wrong in the input.
  case issues
  case notes, questions, concordance
  /// Who speaks, turn after turn.
  case labelling
}
