import Transcripts

/// An array of cues, each with a text and times in seconds, as youtube-transcript-api and many a
/// script write it, or in milliseconds, as subtitle.js does.
enum CueArrayJSON: JSONFormat {
  private static let lists: [JSONName] = [
    "snippets", "transcript", "captions", "subtitles", "utterances", "cues", "results", "data",
  ]

  static func read(_ root: JSONRoot) -> ReadTranscript? {
    if let root = root.members {
      for list in lists {
        guard let spoken = cues(root.objects(list)) else { continue }
        var transcript = Transcript(spoken)
        (transcript.title, transcript.language) = (root.string("title"), root.language("language"))
        return ReadTranscript(format: "json", transcript: transcript)
      }
      return nil
    }
    guard let spoken = root.objects.flatMap(cues) else { return nil }
    return ReadTranscript(format: "json", transcript: Transcript(spoken))
  }

  /// Nil when no object is a cue.
  private static func cues(_ objects: JSONObjects) -> SpokenCues? {
    var spoken = SpokenCuesBuilder()
    // What subtitle.js has read stands in a member of its own.
    let cues = objects.map { $0.members("data") ?? $0 }
    let areMilliseconds = areMilliseconds(cues)
    for cue in cues {
      guard let text = cue.first(["text", "body", "transcript", "content"], cue.string) else {
        continue
      }
      let start = areMilliseconds ? cue.milliseconds("start") : start(of: cue)
      let end = areMilliseconds ? cue.milliseconds("end") : end(of: cue, start)
      spoken.append(
        start: start, end: end, speaker: speaker(of: cue),
        areMilliseconds ? captionText(text) : CueText(lines: text), words: words(of: cue))
    }
    return spoken.cues.count > 0 ? spoken.build() : nil
  }

  /// Whether all times are whole numbers, and would be far too long for the words as seconds.
  private static func areMilliseconds(_ cues: [JSONMembers]) -> Bool {
    var (seconds, bytes) = (0.0, 0)
    for cue in cues {
      guard let text = cue.string("text") else { continue }
      guard let start = cue.number("start"), let end = cue.number("end"),
        start == start.rounded(), end == end.rounded()
      else { return false }
      seconds += max(0, end - start)
      bytes += text.utf8.count
    }
    return seconds > Double(bytes) * longestCharacter
  }

  /// What subtitle.js writes has the styling of the subtitles that it was read from.
  private static func captionText(_ text: String) -> CueText {
    var text = text
    return text.withUTF8 { buffer in
      let view = ByteView(buffer)
      var (lines, plain) = (CueLines(view), BlockText())
      var ranges: [Range<Int>] = []
      while let line = lines.next() { ranges.append(view.trimmed(line)) }
      return CueText(
        lines: plain.write(ranges, of: view) ? String(decoding: plain.bytes, as: UTF8.self) : "")
    }
  }

  /// Seconds; nobody speaks two characters a minute.
  private static let longestCharacter = 30.0

  private static func speaker(of cue: JSONMembers) -> String? {
    cue.first(["speaker", "speaker_name", "speaker_label"], cue.voice)
      ?? cue.members("speaker")?.string("name")
  }

  private static func start(of cue: JSONMembers) -> Timecode? {
    cue.seconds(["start", "startTime", "start_time", "from", "begin"])
      ?? cue.milliseconds("start_ms") ?? cue.milliseconds("startMs")
  }

  private static func end(of cue: JSONMembers, _ start: Timecode?) -> Timecode? {
    let end =
      cue.seconds(["end", "endTime", "end_time", "to"])
      ?? cue.milliseconds("end_ms") ?? cue.milliseconds("endMs")
    if let end { return end }
    guard let start, let duration = cue.seconds(["duration", "dur"]) else { return nil }
    return Timecode(milliseconds: start.milliseconds + duration.milliseconds)
  }

  private static func words(of cue: JSONMembers) -> [SpokenWord] {
    cue.objects("words").map { word in
      SpokenWord(
        text: word.string("word") ?? word.string("text") ?? "", start: word.seconds("start"))
    }
  }
}
