/// The certainty of who speaks, which decides how the name is shown.
public enum Certainty: Comparable, Sendable {
  /// Nobody is known to speak.
  case unknown
  /// The best guess: more likely wrong than right.
  case guessed
  /// More likely right than wrong.
  case likely
  /// Almost always right; a label or a correction always is.
  case sure

  /// The certainty for a belief from 0 to 1.
  public init(_ belief: Double) {
    self = belief >= 0.8 ? .sure : belief >= 0.5 ? .likely : .guessed
  }

  /// The sign after a name: none where it is sure.
  public var sign: String {
    switch self {
    case .sure, .unknown: ""
    case .likely: " ?"
    case .guessed: " ??"
    }
  }
}
