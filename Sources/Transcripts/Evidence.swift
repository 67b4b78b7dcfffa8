/// One reason to give a turn to a speaker, or not to give it.
public struct Evidence: Hashable, Sendable {
  /// The rule that found it.
  public enum Rule: String, CaseIterable, Hashable, Sendable {
    /// A correction made by hand.
    case correction
    /// "I'm Jane Doe", said by the speaker.
    case introducesSelf
    /// The turn before speaks to the person by name.
    case addressedBefore
    /// The turn after speaks to the person by name.
    case addressedAfter
    /// The turn itself speaks to the person by name: somebody else speaks.
    case addresses
    /// The turn itself speaks about the person by name: somebody else speaks.
    case mentions
    /// Somebody introduces the person as the next to speak.
    case introduced
    /// The wording and the place are those of a host.
    case soundsLikeHost
    /// The wording and the place are those of a guest.
    case soundsLikeGuest
    /// The speaker before the question speaks again after it.
    case takesTurns
    /// The wording is like that of the speaker's other turns.
    case wording
    /// The page or the show names the person.
    case named
    /// A language model that the user runs says so.
    case languageModel
    /// Nothing says that more than one person speaks.
    case onlyOne
  }

  /// The rule that found this evidence.
  public var rule: Rule
  /// The words that are the evidence; nil when it is the turn as a whole.
  public var places: Range<Place>?
  /// The speaker whom it is for (or against, with a negative weight): index in the list of
  /// speakers; nil for whoever speaks the turn.
  public var speaker: Int?
  /// Log-odds, natural: 0.7 doubles the odds, -0.7 halves them.
  public var weight: Double

  /// Evidence from its parts.
  public init(rule: Rule, places: Range<Place>? = nil, speaker: Int? = nil, weight: Double) {
    self.rule = rule
    self.places = places
    self.speaker = speaker
    self.weight = weight
  }
}
