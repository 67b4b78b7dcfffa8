/// The longest run of text by one speaker; it may start inside a cue.
public struct Turn: Hashable, Sendable {
  /// From the first byte of the turn to the start of the next one (or the end of the text).
  public var places: Range<Place>
  /// Index in the list of speakers; nil for words that nobody is known to speak.
  public var speaker: Int?
  /// Belief, 0 to 1, that the speaker speaks these words; 1 where a label or a correction says so.
  public var confidence: Double
  /// Belief, 0 to 1, that the speaker has the speaker's name.
  ///
  /// It may be better known that two turns are by the same speaker than who that is.
  public var nameConfidence: Double
  /// The reasons, in falling order of weight; empty where a label says who speaks.
  public var evidence: [Evidence]
  /// Whether a correction names the speaker.
  public var isCorrected: Bool

  /// A turn from its parts.
  public init(
    places: Range<Place>, speaker: Int?, confidence: Double = 1, nameConfidence: Double = 1,
    evidence: [Evidence] = [], isCorrected: Bool = false
  ) {
    self.places = places
    self.speaker = speaker
    self.confidence = confidence
    self.nameConfidence = nameConfidence
    self.evidence = evidence
    self.isCorrected = isCorrected
  }
}
