import Transcripts

/// The output of Amazon Transcribe (developer guide, "Data input and output"): `results.items` of
/// words and punctuation, in newer files `results.audio_segments` too. Times are strings of seconds.
enum AWSTranscribeJSON: JSONFormat {
  static let descriptions = [
    FormatDescription("aws-transcribe", name: "AWS Transcribe", listing: "speech services")
  ]

  static func read(_ root: JSONRoot) -> ParsedTranscript? {
    guard let root = root.members, let results = root.members("results"),
      results.has("transcripts") || results.has("audio_segments")
    else { return nil }
    var transcript = Transcript(cues(of: results))
    transcript.title = root.string("jobName")
    transcript.language = results.language("language_code")
    return ParsedTranscript(format: "aws-transcribe", transcript: transcript)
  }

  private static func cues(of results: JSONMembers) -> SpokenCues {
    var spoken = SpokenCuesBuilder()
    for segment in results.objects("audio_segments") {
      spoken.append(
        start: segment.seconds("start_time"), end: segment.seconds("end_time"),
        speaker: segment.voice("speaker_label"), segment.string("transcript") ?? "")
    }
    if spoken.cues.count > 0 { return spoken.build() }
    let cut = words(of: results)
    guard cut.cues.isEmpty else { return cut }
    for whole in results.objects("transcripts") {
      spoken.append(start: nil, whole.string("transcript") ?? "")
    }
    return spoken.build()
  }

  private static func words(of results: JSONMembers) -> SpokenCues {
    let labels = labels(of: results)
    var (cues, speaker) = (WordCues(), String?.none)
    for item in results.objects("items") {
      guard
        let content = item.objects("alternatives").first(where: { _ in true })?.string("content")
      else { continue }
      let isPunctuation = item.string("type") == "punctuation"
      if !isPunctuation {
        let time = item.string("start_time")
        speaker =
          item.voice("speaker_label") ?? item.voice("channel_label")
          ?? time.flatMap { labels[$0] } ?? speaker
      }
      let word = SpokenWord(
        text: content, start: item.seconds("start_time"), end: item.seconds("end_time"))
      cues.append(word, speaker: speaker, attached: isPunctuation)
    }
    return cues.build()
  }

  /// The speakers, or channels, by the times at which words start.
  private static func labels(of results: JSONMembers) -> [String: String] {
    var labels: [String: String] = [:]
    for channel in results.members("channel_labels")?.objects("channels") ?? JSONObjects(nil) {
      let label = channel.voice("channel_label")
      for item in channel.objects("items") {
        if let time = item.string("start_time") { labels[time] = label }
      }
    }
    for segment in results.members("speaker_labels")?.objects("segments") ?? JSONObjects(nil) {
      for item in segment.objects("items") {
        guard let time = item.string("start_time") else { continue }
        labels[time] = item.voice("speaker_label")
      }
    }
    return labels
  }
}
