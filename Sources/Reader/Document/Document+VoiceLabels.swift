import Transcripts

extension Document {
  /// The label by which the captions call the voice of a turn; nil where they have none, and where
  /// the label is somebody's name.
  func voiceLabel(ofTurn turn: Int) -> String? {
    guard attribution.origin == .voices else { return nil }
    let start = attribution.turns[turn].places.lowerBound
    let labelled = transcript.turns.partitioningIndex { $0.places.lowerBound > start }
    guard labelled > 0, let voice = transcript.turns[labelled - 1].speaker,
      VoiceLabel.voices(among: transcript.speakers).contains(voice)
    else { return nil }
    return transcript.speakers[voice].name
  }

  /// Whether the captions themselves name the speaker of a turn, or have no label there.
  func isAsLabelled(turn: Int) -> Bool {
    switch attribution.origin {
    case .labels: true
    case .voices: voiceLabel(ofTurn: turn) == nil
    case .none, .inference, .oneSpeaker: false
    }
  }

  /// Whether the name of a turn's voice is the user's, given to all that the voice says.
  func isNamedByUser(turn: Int) -> Bool {
    let turn = attribution.turns[turn]
    return turn.evidence.isEmpty && turn.nameConfidence == 1
  }
}
