import Transcripts

/// A podcast's transcript as `application/json` (Podcasting 2.0, transcripts.md, "JSON"): `segments`
/// of `speaker`, `startTime`, `endTime` and `body`.
enum PodcastTranscriptJSON: JSONFormat {
  static let descriptions = [
    FormatDescription(
      "podcast-json", name: "Podcasting 2.0 JSON", listing: "Podcasting 2.0",
      endings: ["transcript.json"])
  ]

  static func read(_ root: JSONRoot) -> ParsedTranscript? {
    guard let root = root.members, root.has("segments") else { return nil }
    var (spoken, isKnown) = (SpokenCuesBuilder(), false)
    for segment in root.objects("segments") {
      guard let body = segment.string("body") else {
        // Whisper has segments too, and may have very many.
        if !isKnown, segment.has("text") { return nil }
        continue
      }
      isKnown = true
      spoken.append(
        start: segment.seconds("startTime"), end: segment.seconds("endTime"),
        speaker: segment.string("speaker"), body)
    }
    guard isKnown || root.has("version") else { return nil }
    var transcript = Transcript(spoken.build())
    (transcript.title, transcript.language) = (root.string("title"), root.language("language"))
    return ParsedTranscript(format: "podcast-json", transcript: transcript)
  }
}
