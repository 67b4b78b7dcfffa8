/// Which names a written transcript has, beside those of its own labels.
///
/// Each choice has the names of those before it, too.
public enum ExportedNames: String, CaseIterable, Sendable {
  /// Where a user has said who speaks.
  case none
  /// Also elsewhere, those of people whom a user has named or confirmed.
  case confirmed
  /// Also those that are sure.
  case sure
  /// All that the reader shows.
  case all

  /// Whether more is needed than what labels and a user say.
  public var needsInference: Bool { self == .sure || self == .all }

  /// The attribution without the speakers of other turns. O(turns).
  /// - Parameter corrections: those of the user, which the attribution has taken into account.
  public func chosen(
    from attribution: Attribution, _ corrections: [Correction]
  ) -> Attribution {
    guard self != .all else { return attribution }
    let names = Set(ConfirmedNames(corrections).names)
    var chosen = attribution
    for (index, turn) in attribution.turns.enumerated() {
      let name = turn.speaker.flatMap { attribution.speakers[$0].name }
      let isConfirmed = name.map(names.contains) ?? false
      if isChosen(attribution, turn, isConfirmed: isConfirmed) { continue }
      chosen.turns[index].speaker = nil
      (chosen.turns[index].confidence, chosen.turns[index].nameConfidence) = (0, 0)
    }
    return chosen
  }

  private func isChosen(_ attribution: Attribution, _ turn: Turn, isConfirmed: Bool) -> Bool {
    switch self {
    case .none: attribution.belief(in: turn) == 1
    case .confirmed: isConfirmed || attribution.belief(in: turn) == 1
    case .sure: isConfirmed || attribution.certainty(of: turn) == .sure
    case .all: true
    }
  }
}
