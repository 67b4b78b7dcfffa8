import Transcripts

/// A transcript of ElevenLabs' service: `words` of the types `word`, `spacing` and `audio_event`.
/// Times in seconds.
enum ElevenLabsJSON: JSONFormat {
  static let descriptions = [
    FormatDescription("elevenlabs", name: "ElevenLabs", listing: "speech services")
  ]

  static func read(_ root: JSONRoot) -> ParsedTranscript? {
    guard let root = root.members, root.has("language_probability"), root.has("words")
    else { return nil }
    var (cues, isSpaced) = (WordCues(), true)
    for word in root.objects("words") {
      guard let text = word.string("text"), word.string("type") != "spacing" else {
        isSpaced = true
        continue
      }
      let heard = SpokenWord(text: text, start: word.seconds("start"), end: word.seconds("end"))
      cues.append(heard, speaker: word.voice("speaker_id"), attached: !isSpaced)
      isSpaced = false
    }
    var transcript = Transcript(cues.build())
    guard !transcript.cues.isEmpty else { return nil }
    transcript.language = root.language("language_code")
    return ParsedTranscript(format: "elevenlabs", transcript: transcript)
  }
}
