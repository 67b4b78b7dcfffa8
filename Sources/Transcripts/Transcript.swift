/// One recording's words with what is known about it; never changed after it is built.
public struct Transcript: Sendable {
  public var title: String?
  /// Where the recording is: usually a URL.
  public var source: String?
  public var duration: Timecode?
  /// Each one sentence of the page's summary.
  public var keyPoints: [String]
  /// In order of start.
  public var sections: [Section]
  /// The people whose labels the captions carry; empty for an unlabelled transcript.
  public var speakers: [Speaker]
  /// In order, without gaps from the first turn on; empty for an unlabelled transcript.
  public var turns: [Turn]
  public var cues: CueList
  /// What was wrong in the input, in order of place.
  public var issues: [Issue]

  public init(
    title: String? = nil, source: String? = nil, duration: Timecode? = nil,
    keyPoints: [String] = [], sections: [Section] = [], speakers: [Speaker] = [],
    turns: [Turn] = [], cues: CueList = CueList(), issues: [Issue] = []
  ) {
    self.title = title
    self.source = source
    self.duration = duration
    self.keyPoints = keyPoints
    self.sections = sections
    self.speakers = speakers
    self.turns = turns
    self.cues = cues
    self.issues = issues
  }
}
