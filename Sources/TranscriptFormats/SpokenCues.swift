import Transcripts

/// Cues together with who speaks them, as labels say.
public struct SpokenCues: Sendable {
  public var cues = CueList()
  /// In order of first appearance.
  public var speakers: [Speaker] = []
  /// Empty when there are no labels.
  public var turns: [Turn] = []
}

extension Transcript {
  /// A transcript that has cues and no head.
  init(_ spoken: SpokenCues, issues: [Issue] = []) {
    self.init(
      speakers: spoken.speakers, turns: spoken.turns, cues: spoken.cues, issues: issues)
  }
}
