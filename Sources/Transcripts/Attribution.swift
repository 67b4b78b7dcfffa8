/// Who speaks in a transcript: by its labels, by inference, and by what a user corrected. A value
/// beside the transcript, which never changes.
public struct Attribution: Hashable, Sendable {
  /// Where the names and turns come from, corrections aside.
  public enum Origin: Hashable, Sendable {
    /// Nothing was said or found: one turn without a speaker, or no text.
    case none
    /// The captions' own labels.
    case labels
    /// The text alone.
    case inference
    /// The text alone, and its evidence is that one person speaks.
    case oneSpeaker
  }

  public var origin: Origin
  public var speakers: [Speaker]
  /// In order, without gaps from the first on.
  public var turns: [Turn]
  /// Turns worth asking about, by index, the one whose answer is expected to settle most first.
  public var review: [Int]
  /// Corrections that could not be used: each an index in the list that was given, and why.
  public var refused: [RefusedCorrection]

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

/// A correction that says nothing about this text.
public struct RefusedCorrection: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// It starts behind the last word, or ends before it starts.
    case outsideText
    /// Later corrections say something else about all of its words.
    case overruled
    /// Nobody bears the name it renames.
    case unknownName
  }

  /// Index in the list of corrections.
  public var index: Int
  public var reason: Reason

  public init(index: Int, reason: Reason) {
    self.index = index
    self.reason = reason
  }
}
