/// Where somebody begins to speak.
public struct SpokenTurn: Hashable, Sendable {
  public var textOffset: Int
  /// Who, as the reader shows it: `Tim Hwang`, `Tim Hwang ?`; nil where that is not known.
  public var speaker: String?

  public init(textOffset: Int, speaker: String?) {
    self.textOffset = textOffset
    self.speaker = speaker
  }
}
