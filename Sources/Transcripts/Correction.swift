/// A user's word on who speaks.
///
/// It outranks inference and labels; a later one outranks an earlier one about the same words.
public enum Correction: Hashable, Sendable {
  /// This person speaks in this range; who speaks before and after it is left to inference.
  case speaker(Range<Place>, name: String)
  /// Whoever speaks in this range is this person, here and everywhere else that is not corrected
  /// otherwise.
  case speakerEverywhere(Range<Place>, name: String)
  /// The person has another name everywhere; the old name stays as an alias.
  case rename(from: String, to: String)
  /// A new turn starts here.
  case split(Place)
  /// No new turn starts here: the words before and after are one turn.
  case join(Place)
}
