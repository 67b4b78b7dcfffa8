import Transcripts

/// A name that the text gives to a voice.
struct VoiceName: Sendable {
  /// With the label as its last alias.
  var speaker: Speaker
  /// Calibrated belief, 0 to 1, that the voice is that person's.
  var belief: Double
  /// The reasons, in falling order of weight.
  var evidence: [Evidence]
}
