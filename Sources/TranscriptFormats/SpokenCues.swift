import Transcripts

/// Cues together with who speaks them, as labels say.
public struct SpokenCues: Sendable {
  /// The cues without their labels.
  public var cues = CueList()
  /// The speakers in order of first appearance.
  public var speakers: [Speaker] = []
  /// The turns that labels make; empty when there are no labels.
  public var turns: [Turn] = []
  /// Whether the source has times below zero, in whose place the cues have zero.
  var hasNegativeTimes = false
}

extension Transcript {
  /// A transcript that has cues and no head.
  init(_ spoken: SpokenCues, issues: [Issue] = []) {
    self.init(
      speakers: spoken.speakers, turns: spoken.turns, cues: spoken.cues, issues: issues)
    if spoken.hasNegativeTimes { noteNegativeTime() }
  }

  /// Makes zero of what is below it among the times beside the cues.
  mutating func clampTimes() {
    let zero = Timecode(milliseconds: 0)
    guard
      sections.contains(where: { $0.start < zero }) || heatmap.contains(where: { $0.start < zero })
    else { return }
    for i in sections.indices { sections[i].start = max(zero, sections[i].start) }
    for i in heatmap.indices {
      (heatmap[i].start, heatmap[i].end) = (max(zero, heatmap[i].start), max(zero, heatmap[i].end))
    }
    noteNegativeTime()
  }

  private mutating func noteNegativeTime() {
    if issues.contains(where: { $0.message == IssueLog.negativeTime }) { return }
    issues.append(Issue(byteOffset: 0, message: IssueLog.negativeTime))
  }
}
