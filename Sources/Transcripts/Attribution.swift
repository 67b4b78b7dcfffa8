/// Who speaks in a transcript: by its labels, by inference and by a user's corrections.
///
/// It is kept beside the transcript, which never changes.
public struct Attribution: Hashable, Sendable {
  /// Where the names and turns come from, corrections aside.
  public enum Origin: Hashable, Sendable {
    /// Nothing is known: one turn without a speaker, or no text.
    case none
    /// The captions' own labels.
    case labels
    /// Turns and voices are the captions' own labels; names of voices are from the text.
    case voices
    /// The text alone.
    case inference
    /// The text alone, and its evidence is that one person speaks.
    case oneSpeaker
  }

  /// The source of the names and turns.
  public var origin: Origin
  /// Everybody who speaks; `Turn.speaker` is an index in this list.
  public var speakers: [Speaker]
  /// In order, without gaps from the first on.
  public var turns: [Turn]
  /// Turns worth asking about, by index, in falling order of what an answer is expected to settle.
  public var review: [Int]
  /// Corrections that could not be used, each with the reason.
  public var refused: [RefusedCorrection]

  /// An attribution from its parts; without any, nobody is known to speak.
  public init(
    origin: Origin = .none, speakers: [Speaker] = [], turns: [Turn] = [], review: [Int] = [],
    refused: [RefusedCorrection] = []
  ) {
    self.origin = origin
    self.speakers = speakers
    self.turns = turns
    self.review = review
    self.refused = refused
  }
}

extension Attribution {
  /// What the labels of a transcript say, before anything is inferred.
  public init(labelsOf transcript: Transcript) {
    let origin: Origin =
      transcript.turns.isEmpty
      ? .none : VoiceLabel.voices(among: transcript.speakers).isEmpty ? .labels : .voices
    self.init(origin: origin, speakers: transcript.speakers, turns: transcript.turns)
  }
}

/// A correction that does not apply to this text.
public struct RefusedCorrection: Hashable, Sendable {
  /// Why it cannot be used.
  public enum Reason: Hashable, Sendable {
    /// It starts after the last word, or ends before it starts.
    case outsideText
    /// Later corrections overrule it in all of its words.
    case overruled
    /// Nobody has the name that it changes.
    case unknownName
  }

  /// Index in the list of corrections that was given.
  public var index: Int
  /// Why the correction cannot be used.
  public var reason: Reason

  /// A correction by its index, and the reason.
  public init(index: Int, reason: Reason) {
    self.index = index
    self.reason = reason
  }
}
