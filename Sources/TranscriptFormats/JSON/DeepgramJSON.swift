import Transcripts

/// A transcript of Deepgram's service (API reference, "Pre-recorded audio"): `results.utterances`,
/// or for each channel the sentences of its paragraphs, or its words. Times in seconds.
enum DeepgramJSON: JSONFormat {
  static let descriptions = [
    FormatDescription("deepgram", name: "Deepgram", listing: "speech services")
  ]

  static func read(_ root: JSONRoot) -> ParsedTranscript? {
    guard let root = root.members, let results = root.members("results"),
      results.has("channels") || results.has("utterances")
    else { return nil }
    var transcript = Transcript(cues(of: results))
    transcript.duration = root.members("metadata")?.seconds("duration")
    return ParsedTranscript(format: "deepgram", transcript: transcript)
  }

  private static func cues(of results: JSONMembers) -> SpokenCues {
    var spoken = SpokenCuesBuilder()
    for utterance in results.objects("utterances") {
      spoken.append(
        start: utterance.seconds("start"), end: utterance.seconds("end"),
        speaker: utterance.numberedVoice("speaker"), CueText(utterance.string("transcript") ?? ""),
        words: utterance.objects("words").map(word))
    }
    if spoken.cues.count > 0 { return spoken.build() }
    let heard = results.objects("channels").compactMap { channel in
      channel.objects("alternatives").first { _ in true }
    }
    for alternative in heard { appendSentences(of: alternative, to: &spoken) }
    if spoken.cues.count > 0 { return spoken.build() }
    var cues = WordCues()
    for alternative in heard {
      for word in alternative.objects("words") {
        cues.append(self.word(word), speaker: word.numberedVoice("speaker"))
      }
      cues.endCue()
    }
    let cut = cues.build()
    guard cut.cues.isEmpty else { return cut }
    for alternative in heard { spoken.append(start: nil, alternative.string("transcript") ?? "") }
    return spoken.build()
  }

  private static func appendSentences(
    of alternative: JSONMembers, to spoken: inout SpokenCuesBuilder
  ) {
    guard let paragraphs = alternative.members("paragraphs")?.objects("paragraphs") else { return }
    var words = alternative.objects("words").map(word)[...]
    for paragraph in paragraphs {
      for sentence in paragraph.objects("sentences") {
        let end = sentence.seconds("end")
        let own = words.prefix { word in
          guard let start = word.start, let end else { return true }
          return start < end
        }
        words = words.dropFirst(own.count)
        spoken.append(
          start: sentence.seconds("start"), end: end, speaker: paragraph.numberedVoice("speaker"),
          CueText(sentence.string("text") ?? ""), words: Array(own))
      }
    }
  }

  private static func word(_ word: JSONMembers) -> SpokenWord {
    SpokenWord(
      text: word.string("punctuated_word") ?? word.string("word") ?? "",
      start: word.seconds("start"), end: word.seconds("end"))
  }
}
