import Transcripts

/// A transcript of AssemblyAI's service (API reference, "Get transcript", "Get sentences", "Get
/// paragraphs"): `utterances` where speakers were told apart, else `words`; times in milliseconds.
enum AssemblyAIJSON: JSONFormat {
  static let descriptions = [
    FormatDescription("assemblyai", name: "AssemblyAI", listing: "speech services")
  ]

  private static let marks: [JSONName] = [
    "audio_duration", "audio_url", "acoustic_model", "language_model", "speech_model",
  ]
  private static let lists: [JSONName] = ["utterances", "paragraphs", "sentences"]

  static func read(_ root: JSONRoot) -> ParsedTranscript? {
    guard let root = root.members, isKnown(root) else { return nil }
    var transcript = Transcript(cues(of: root))
    transcript.duration = root.seconds("audio_duration")
    transcript.source = root.string("audio_url")
    transcript.language = root.language("language_code")
    transcript.sections = sections(root.objects("chapters"))
    return ParsedTranscript(format: "assemblyai", transcript: transcript)
  }

  private static func isKnown(_ root: JSONMembers) -> Bool {
    let hasLists = lists.contains(where: root.has)
    if root.has("words"), root.has("status") || hasLists { return true }
    return marks.contains(where: root.has) && (root.has("words") || root.has("text") || hasLists)
  }

  private static func cues(of root: JSONMembers) -> SpokenCues {
    var spoken = SpokenCuesBuilder()
    for list in lists where spoken.cues.count == 0 {
      for part in root.objects(list) {
        spoken.append(
          start: part.milliseconds("start"), end: part.milliseconds("end"),
          speaker: part.letteredVoice("speaker"), CueText(part.string("text") ?? ""),
          words: part.objects("words").map(word))
      }
    }
    if spoken.cues.count > 0 { return spoken.build() }
    var cues = WordCues()
    for word in root.objects("words") {
      cues.append(self.word(word), speaker: word.letteredVoice("speaker"))
    }
    let cut = cues.build()
    guard cut.cues.isEmpty, let text = root.string("text") else { return cut }
    spoken.append(start: nil, text)
    return spoken.build()
  }

  private static func word(_ word: JSONMembers) -> SpokenWord {
    SpokenWord(
      text: word.string("text") ?? "", start: word.milliseconds("start"),
      end: word.milliseconds("end"))
  }

  private static func sections(_ chapters: JSONObjects) -> [Section] {
    chapters.compactMap { chapter in
      guard let start = chapter.milliseconds("start"),
        let title = chapter.string("headline") ?? chapter.string("gist")
      else { return nil }
      return Section(start: start, title: title, summary: chapter.string("summary"))
    }.sortedByStart()
  }
}
