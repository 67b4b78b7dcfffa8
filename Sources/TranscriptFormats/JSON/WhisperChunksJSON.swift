import Transcripts

/// The output of Hugging Face's speech recognition pipeline, as insanely-fast-whisper saves it:
/// `chunks` of `text` and `timestamp`, a pair of seconds whose end may be null. Where speakers were
/// told apart, `speakers` has the same with a `speaker`.
enum WhisperChunksJSON: JSONFormat {
  static let descriptions = [FormatDescription.whisper]

  static func read(_ root: JSONRoot) -> ParsedTranscript? {
    guard let root = root.members, root.has("chunks") else { return nil }
    for list: JSONName in ["speakers", "chunks"] {
      var spoken = SpokenCuesBuilder()
      for chunk in root.objects(list) where chunk.has("timestamp") {
        let times = chunk.numbers("timestamp").map { $0.flatMap { Timecode(rounding: $0 * 1000) } }
        spoken.append(
          start: times.first ?? nil, end: times.count > 1 ? times[1] : nil,
          speaker: chunk.voice("speaker"), chunk.string("text") ?? "")
      }
      if spoken.cues.count > 0 {
        return ParsedTranscript(format: "whisper", transcript: Transcript(spoken.build()))
      }
    }
    return nil
  }
}
