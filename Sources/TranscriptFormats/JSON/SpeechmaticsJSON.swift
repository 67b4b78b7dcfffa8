import Transcripts

/// A transcript of Speechmatics (`json-v2`): `results` of words and punctuation, each with
/// `alternatives`. Times in seconds.
enum SpeechmaticsJSON: JSONFormat {
  static let descriptions = [
    FormatDescription("speechmatics", name: "Speechmatics", listing: "speech services")
  ]

  static func read(_ root: JSONRoot) -> ParsedTranscript? {
    guard let root = root.members, root.has("metadata") || root.has("job") else {
      return nil
    }
    var (cues, isKnown) = (WordCues(), false)
    for item in root.objects("results") {
      guard let best = item.objects("alternatives").first(where: { _ in true }),
        let content = best.string("content")
      else { continue }
      isKnown = true
      let word = SpokenWord(
        text: content, start: item.seconds("start_time"), end: item.seconds("end_time"))
      let isPunctuation = item.string("type") == "punctuation"
      // `UU` is an unknown voice.
      let voice = best.voice("speaker").flatMap { $0 == "UU" ? nil : $0 }
      cues.append(word, speaker: voice, attached: isPunctuation)
    }
    guard isKnown else { return nil }
    var transcript = Transcript(cues.build())
    transcript.duration = root.members("job")?.seconds("duration")
    return ParsedTranscript(format: "speechmatics", transcript: transcript)
  }
}
