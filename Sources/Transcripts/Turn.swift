/// The longest run of text by one speaker; it may start inside a cue.
public struct Turn: Hashable, Sendable {
  /// From the first byte of the turn to the start of the next one (or the end of the text).
  public var places: Range<Place>
  /// Index in the list of speakers; nil for words that are given to nobody.
  public var speaker: Int?
  /// Belief, 0 to 1, that these words are by that voice; 1 where a label or a correction says so.
  public var confidence: Double
  /// Belief, 0 to 1, that the voice bears the speaker's name. That two turns are one voice may be
  /// better known than whose voice it is.
  public var nameConfidence: Double
  /// Why, the heaviest piece first; empty where a label says who speaks.
  public var evidence: [Evidence]
  /// Whether a correction says so.
  public var isCorrected: Bool

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
