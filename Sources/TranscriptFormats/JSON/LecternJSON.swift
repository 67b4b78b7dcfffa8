import Transcripts

/// Reads back what `JSONExport` writes. The format is the one that the export names.
enum LecternJSON: JSONFormat {
  /// None of its own: it names the format that the export was made of.
  static let descriptions: [FormatDescription] = []

  static func read(_ root: JSONRoot) -> ParsedTranscript? {
    guard let root = root.members, let format = root.string("format"), root.has("cues")
    else { return nil }
    var spoken = SpokenCuesBuilder()
    for cue in root.objects("cues") {
      spoken.append(
        start: cue.milliseconds("start_ms"), end: cue.milliseconds("end_ms"),
        speaker: cue.string("speaker"), CueText(lines: cue.string("text") ?? ""))
    }
    // What a cue's text starts with is no label: the labels were taken off before.
    var transcript = Transcript(spoken.build(liftingLabels: false))
    (transcript.title, transcript.source) = (root.string("title"), root.string("source"))
    transcript.duration = root.seconds("duration_s")
    transcript.keyPoints = root.strings("key_points")
    transcript.sections = sections(root.objects("sections"))
    return ParsedTranscript(format: format, transcript: transcript)
  }

  private static func sections(_ sections: JSONObjects) -> [Section] {
    sections.compactMap { section in
      guard let start = section.seconds("start_s"), let title = section.string("title") else {
        return nil
      }
      return Section(start: start, title: title, summary: section.string("summary"))
    }.sortedByStart()
  }
}
