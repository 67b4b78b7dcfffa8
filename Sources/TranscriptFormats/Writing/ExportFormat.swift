import Transcripts

/// The formats that a transcript can be written in.
public enum ExportFormat: String, CaseIterable, Sendable {
  /// Lectern's own JSON, Markdown, plain text, WebVTT and SubRip.
  case json, md, txt, vtt, srt
  /// The JSON transcript of the podcast namespace.
  case podcastJSON = "podcast-json"

  /// The transcript as UTF-8 with LF and a line break after the last line. O(n) in its length.
  ///
  /// White space in texts and names is collapsed, and control characters become U+FFFD, for a file
  /// with them is no text. Subtitles, whose order is that of time, have a time for every cue:
  /// `CueTimes` says which.
  /// - Parameter attribution: the speakers by inference and correction, as `ExportedNames` chooses
  ///   them; nil to leave them out. Where the reader shows no turns, only JSON has it. It
  ///   stays apart from the labels of the source: JSON has it in members of its own; elsewhere a name
  ///   that is neither the source's own label nor set by a user has a question mark after it,
  ///   `Jane Doe?: …`, which no reader takes for the label `Jane Doe`.
  /// - Throws: an error of `JSONEncoder`, which does not happen with these values.
  public func data(_ read: ParsedTranscript, attribution: Attribution? = nil) throws -> [UInt8] {
    switch self {
    case .json: try JSONExport.data(read, attribution: attribution)
    case .md: MarkdownExport.data(read.transcript, attribution: attribution)
    case .txt: PlainTextExport.data(read, attribution: attribution)
    case .vtt: WebVTTExport.data(read.transcript, attribution: attribution)
    case .srt: SubRipExport.data(read.transcript, attribution: attribution)
    case .podcastJSON: try PodcastJSONExport.data(read.transcript, attribution: attribution)
    }
  }
}
