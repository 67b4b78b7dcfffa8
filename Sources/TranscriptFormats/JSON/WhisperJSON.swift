import Transcripts

/// Whisper's `segments`, as OpenAI's program and service, faster-whisper, WhisperX and
/// whisper-timestamped write them; `text` and `words` where there are no segments. Times in seconds.
enum WhisperJSON: JSONFormat {
  static let descriptions = [FormatDescription.whisper]

  static func read(_ root: JSONRoot) -> ParsedTranscript? {
    guard let root = root.members else { return nil }
    var spoken = SpokenCuesBuilder()
    for segment in root.objects("segments") { append(segment, to: &spoken) }
    var cues = spoken.build()
    if cues.cues.isEmpty { cues = words(of: root) }
    if cues.cues.isEmpty {
      guard let text = root.string("text") else { return nil }
      var spoken = SpokenCuesBuilder()
      spoken.append(start: nil, text)
      cues = spoken.build()
    }
    var transcript = Transcript(cues)
    transcript.duration = root.seconds("duration")
    transcript.language = root.language("language")
    return ParsedTranscript(format: "whisper", transcript: transcript)
  }

  private static func append(_ segment: JSONMembers, to spoken: inout SpokenCuesBuilder) {
    var voice = segment.voice("speaker")
    let words = segment.objects("words").map { word in
      voice = voice ?? word.voice("speaker")
      return self.word(word)
    }
    let text = segment.string("text") ?? words.map(\.text).joined()
    spoken.append(
      start: segment.seconds("start") ?? words.first?.start,
      end: segment.seconds("end") ?? words.last?.end, speaker: voice, CueText(text), words: words)
  }

  /// WhisperX has `word_segments` beside its segments, OpenAI's service has `words` of its own.
  private static func words(of root: JSONMembers) -> SpokenCues {
    var cues = WordCues()
    for list: JSONName in ["words", "word_segments"] where root.has(list) {
      for word in root.objects(list) {
        cues.append(self.word(word), speaker: word.voice("speaker"))
      }
      break
    }
    return cues.build()
  }

  private static func word(_ word: JSONMembers) -> SpokenWord {
    SpokenWord(
      text: word.string("word") ?? word.string("text") ?? "", start: word.seconds("start"),
      end: word.seconds("end"))
  }
}

extension FormatDescription {
  /// Whatever program of the family wrote it, as JSON or as a table.
  static let whisper = FormatDescription("whisper", name: "Whisper", endings: ["tsv"])
}
