import Transcripts

/// A transcript of Azure's speech service: `recognizedPhrases` of batch transcription, whose times
/// count ticks of 100 nanoseconds, or `phrases` of fast transcription, in milliseconds.
enum AzureSpeechJSON: JSONFormat {
  static let descriptions = [
    FormatDescription("azure-speech", name: "Azure Speech", listing: "speech services")
  ]

  static func read(_ root: JSONRoot) -> ParsedTranscript? {
    guard let root = root.members,
      root.has("recognizedPhrases") || root.has("combinedPhrases")
    else { return nil }
    var spoken = SpokenCuesBuilder()
    for phrase in root.objects("recognizedPhrases") { append(phrase, to: &spoken) }
    for phrase in root.objects("phrases") { append(phrase, to: &spoken) }
    var transcript = Transcript(spoken.build())
    transcript.source = root.string("source")
    transcript.duration = milliseconds("duration", of: root).flatMap(Timecode.init(rounding:))
    return ParsedTranscript(format: "azure-speech", transcript: transcript)
  }

  private static func append(_ phrase: JSONMembers, to spoken: inout SpokenCuesBuilder) {
    let best = phrase.objects("nBest").first { _ in true } ?? phrase
    let words = best.objects("displayWords").map(word) + best.objects("words").map(word)
    let span = word(phrase)
    spoken.append(
      start: span.start, end: span.end, speaker: phrase.voice("speaker"),
      CueText(best.string("display") ?? best.string("text") ?? ""), words: words)
  }

  private static func word(_ word: JSONMembers) -> SpokenWord {
    let start = milliseconds("offset", of: word)
    let length = milliseconds("duration", of: word)
    return SpokenWord(
      text: word.string("displayText") ?? word.string("word") ?? word.string("text") ?? "",
      start: start.flatMap(Timecode.init(rounding:)),
      end: length.flatMap { Timecode(rounding: (start ?? 0) + $0) })
  }

  private static func milliseconds(_ name: String, of members: JSONMembers) -> Double? {
    members.number(JSONName(stringValue: name + "Milliseconds"))
      ?? members.number(JSONName(stringValue: name + "InTicks")).map { $0 / 10_000 }
  }
}
