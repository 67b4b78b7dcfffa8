import Transcripts

extension CueList {
  /// Cues with these texts.
  /// - Parameters:
  ///   - seconds: from the start of one, the first at 0, to the start of the next; nil gives them no
  ///     times.
  ///   - length: seconds from a cue's start to its end; nil gives them no ends.
  public init(
    _ texts: some Sequence<String>, every seconds: Int? = nil, lasting length: Int? = nil
  ) {
    var builder = CueListBuilder()
    for (index, text) in texts.enumerated() {
      let start = seconds.map { $0 * index }
      let end = start.flatMap { start in length.map { start + $0 } }
      builder.append(
        start: start.map(Timecode.init(seconds:)), end: end.map(Timecode.init(seconds:)),
        text: text.utf8)
    }
    self = builder.build()
  }
}
