import Transcripts

/// A response of Google's Speech-to-Text (v1 and v2, `RecognizeResponse`): `results`, each with
/// `alternatives` of a `transcript` and `words`. Times are strings such as `1.500s`.
enum GoogleSpeechJSON: JSONFormat {
  static let descriptions = [
    FormatDescription("google-speech", name: "Google Speech-to-Text", listing: "speech services")
  ]

  static func read(_ root: JSONRoot) -> ParsedTranscript? {
    guard let root = root.members else { return nil }
    let response = root.members("response") ?? root
    let heard = response.objects("results").compactMap { result in
      result.objects("alternatives").first { $0.has("transcript") || $0.has("words") }
        .map { (alternative: $0, end: time(result, ["resultEndTime", "resultEndOffset"])) }
    }
    guard !heard.isEmpty else { return nil }
    // Where speakers were told apart, the last result repeats all words with their speakers.
    let labelled = heard.last.flatMap { speakers(of: $0.alternative) }
    return ParsedTranscript(
      format: "google-speech", transcript: Transcript(labelled ?? results(heard)))
  }

  private static func results(_ heard: [(alternative: JSONMembers, end: Timecode?)]) -> SpokenCues {
    var (spoken, last) = (SpokenCuesBuilder(), Timecode?.none)
    for (alternative, end) in heard {
      let words = alternative.objects("words").map(word)
      let text = alternative.string("transcript") ?? words.map(\.text).joined(separator: " ")
      spoken.append(
        start: words.first?.start ?? last, end: words.last?.end ?? end, speaker: nil, CueText(text),
        words: words)
      last = end
    }
    return spoken.build()
  }

  private static func speakers(of alternative: JSONMembers) -> SpokenCues? {
    var (cues, isLabelled) = (WordCues(), false)
    for word in alternative.objects("words") {
      let voice = word.first(["speakerLabel", "speakerTag", "speaker_tag"], word.numberedVoice)
      isLabelled = isLabelled || voice != nil && voice != "Speaker 0"
      cues.append(self.word(word), speaker: voice)
    }
    return isLabelled ? cues.build() : nil
  }

  private static func word(_ word: JSONMembers) -> SpokenWord {
    SpokenWord(
      text: word.string("word") ?? "",
      start: time(word, ["startTime", "startOffset", "start_time"]),
      end: time(word, ["endTime", "endOffset", "end_time"]))
  }

  private static func time(_ members: JSONMembers, _ names: [JSONName]) -> Timecode? {
    members.first(names) { name in
      guard let parts = members.members(name) else { return members.seconds(name) }
      let seconds = parts.number("seconds") ?? 0
      return Timecode(rounding: seconds * 1000 + (parts.number("nanos") ?? 0) / 1_000_000)
    }
  }
}
