/// The start of a turn in an indexed document.
public struct SpokenTurn: Hashable, Sendable {
  /// The text offset of the turn's first word.
  public var textOffset: Int
  /// The speaker's name as the reader shows it: `Tim Hwang`, `Tim Hwang ?`; nil when the
  /// speaker is unknown.
  public var speaker: String?

  /// A turn from its parts.
  public init(textOffset: Int, speaker: String?) {
    self.textOffset = textOffset
    self.speaker = speaker
  }
}
