/// The reason that an entry of a file is no correction.
public enum CorrectionProblem: Error, Hashable, Sendable {
  /// A line or a character is missing or no number.
  case noPlaces
  /// The speaker is missing, blank or no text.
  case noSpeaker
  /// The start is no place in the text.
  case outsideText
  /// The end is before the start.
  case endsBeforeStart
  /// A rename lacks one of its names.
  case noNames
  /// The kind is none of those that there are.
  case unknownKind
}
