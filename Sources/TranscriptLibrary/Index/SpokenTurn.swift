/// The start of a turn in an indexed document.
public struct SpokenTurn: Hashable, Sendable {
  /// Text offset of its first word.
  public var textOffset: Int
  /// The speaker's name as the reader shows it: `Tim Hwang`, `Tim Hwang ?`; nil where it is not
  /// known.
  public var speaker: String?

  /// A turn from its parts.
  public init(textOffset: Int, speaker: String?) {
    self.textOffset = textOffset
    self.speaker = speaker
  }
}
