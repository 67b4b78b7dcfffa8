/// One reason to give a turn to a speaker, or not to give it.
public struct Evidence: Hashable, Sendable {
  /// What was found.
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
    /// An answer goes back to the one who spoke before the question.
    case takesTurns
    /// The words are those that this voice uses elsewhere.
    case wording
    /// The page or the show names the person.
    case named
    /// Nothing says that more than one person speaks.
    case onlyOne
  }

  public var rule: Rule
  /// The words that say so; nil when it is the turn as a whole.
  public var places: Range<Place>?
  /// Whom it speaks for (or against, with a negative weight): index in the list of speakers; nil
  /// for the turn's own voice.
  public var speaker: Int?
  /// Log-odds, natural: 0.7 doubles the odds, -0.7 halves them.
  public var weight: Double

  public init(rule: Rule, places: Range<Place>? = nil, speaker: Int? = nil, weight: Double) {
    self.rule = rule
    self.places = places
    self.speaker = speaker
    self.weight = weight
  }
}
