/// The words of one recording with their metadata; never changed after it is built.
public struct Transcript: Equatable, Sendable {
  /// The recording's title.
  public var title: String?
  /// Where the recording is: usually a URL.
  public var source: String?
  /// The recording's length.
  public var duration: Timecode?
  /// The day it was published, as `2024-01-31` (ISO 8601).
  public var date: String?
  /// A tag such as `en` or `pt-BR` (BCP 47).
  public var language: String?
  /// Sentences of the page's summary.
  public var keyPoints: [String]
  /// In order of start.
  public var sections: [Section]
  /// In order of start; usually empty.
  public var heatmap: [HeatmapSpan]
  /// The speakers whom the captions' labels name; empty for an unlabelled transcript.
  public var speakers: [Speaker]
  /// In order, without gaps from the first turn on; empty for an unlabelled transcript.
  public var turns: [Turn]
  /// The text with its times.
  public var cues: CueList
  /// Faults of the input, in order of place.
  public var issues: [Issue]

  /// A transcript from its parts.
  public init(
    title: String? = nil, source: String? = nil, duration: Timecode? = nil,
    date: String? = nil, language: String? = nil, keyPoints: [String] = [],
    sections: [Section] = [], heatmap: [HeatmapSpan] = [], speakers: [Speaker] = [],
    turns: [Turn] = [], cues: CueList = CueList(), issues: [Issue] = []
  ) {
    self.title = title
    self.source = source
    self.duration = duration
    self.date = date
    self.language = language
    self.keyPoints = keyPoints
    self.sections = sections
    self.heatmap = heatmap
    self.speakers = speakers
    self.turns = turns
    self.cues = cues
    self.issues = issues
  }
}
