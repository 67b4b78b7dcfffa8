/// What a user said about who speaks. It outranks inference and labels; a later one outranks an
/// earlier one about the same words.
public enum Correction: Hashable, Sendable {
  /// From the first place up to the second, this person speaks. Who speaks before and behind is
  /// still to be found out.
  case speaker(Range<Place>, name: String)
  /// The voice that speaks in this range is this person, here and everywhere else that is not
  /// corrected otherwise.
  case voice(Range<Place>, name: String)
  /// Everywhere the person is called something else; the old name stays as an alias.
  case rename(from: String, to: String)
  /// A new turn starts here.
  case split(Place)
  /// No new turn starts here: the words before and behind are one turn.
  case join(Place)
}
