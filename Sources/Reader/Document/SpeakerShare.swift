/// A speaker's share of a talk, as the speakers pane shows it.
public struct SpeakerShare: Hashable, Sendable {
  /// The name with the sign of its certainty: `Jane Doe ?`.
  public var label: String
  /// The role in a word; empty where it is not known.
  public var role: String
  /// Milliseconds; 0 without times.
  public var talkTime: Int
  /// The share of the talk, 0 to 100: by time, or by words where there are no times.
  public var percent: Int
  /// The number of turns as they are shown.
  public var turns: Int
  /// The mean belief, 0 to 1, in the name; nil for words that nobody is known to speak.
  public var belief: Double?
}

extension Document {
  /// Everybody who speaks, and last what nobody is known to speak; empty where nobody is known at
  /// all.
  public var shares: [SpeakerShare] {
    (speakerOrder + [nobody]).filter { !speakers.isEmpty && statistics.turns[$0] > 0 }.map {
      SpeakerShare(
        label: label(ofSpeaker: $0), role: roleShown(of: $0), talkTime: statistics.talkTime[$0],
        percent: statistics.percent(of: $0), turns: statistics.turns[$0],
        belief: $0 == nobody ? nil : statistics.belief(in: $0))
    }
  }
}
