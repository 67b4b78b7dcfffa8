import Transcripts

/// An array of cues, each with a text and times, as youtube-transcript-api, subtitle.js and many a
/// script write it. Times are in seconds, or in milliseconds where nobody could speak that slowly.
enum CueArrayJSON: JSONFormat {
  static let descriptions = [FormatDescription("json", name: "JSON", endings: ["json"])]

  private static let lists: [JSONName] = [
    "snippets", "transcript", "captions", "subtitles", "utterances", "cues", "results", "data",
  ]

  static func read(_ root: JSONRoot) -> ParsedTranscript? {
    if let root = root.members {
      for list in lists {
        guard let spoken = cues(root.objects(list)) else { continue }
        var transcript = Transcript(spoken)
        (transcript.title, transcript.language) = (root.string("title"), root.language("language"))
        return ParsedTranscript(format: "json", transcript: transcript)
      }
      return nil
    }
    guard let spoken = root.objects.flatMap(cues) else { return nil }
    return ParsedTranscript(format: "json", transcript: Transcript(spoken))
  }

  /// Nil when no object is a cue.
  private static func cues(_ objects: JSONObjects) -> SpokenCues? {
    var spoken = SpokenCuesBuilder()
    // What subtitle.js has read stands in a member of its own.
    let cues = objects.map { $0.members("data") ?? $0 }
    let unit = areInMilliseconds(cues.prefix(50)) ? 1000 : 1
    for cue in cues {
      guard let text = text(of: cue) else { continue }
      let start = start(of: cue)
      spoken.append(
        start: start?.divided(by: unit), end: end(of: cue, start)?.divided(by: unit),
        speaker: speaker(of: cue), unit > 1 ? captionText(text) : CueText(lines: text),
        words: words(of: cue, unit))
    }
    return spoken.cues.count > 0 ? spoken.build() : nil
  }

  /// Whether the first cues have whole times only, and would last half a minute a letter.
  private static func areInMilliseconds(_ cues: ArraySlice<JSONMembers>) -> Bool {
    var (letters, length) = (0, 0)
    for cue in cues {
      guard let text = text(of: cue), let start = start(of: cue), let end = end(of: cue, start)
      else { continue }
      if start.milliseconds % 1000 != 0 || end.milliseconds % 1000 != 0 { return false }
      letters += text.utf8.count
      length += end.milliseconds - start.milliseconds
    }
    return length > 30_000 * letters
  }

  private static func text(of cue: JSONMembers) -> String? {
    cue.first(["text", "body", "transcript", "content"], cue.string)
  }

  /// The text of a cue from subtitle.js, which has kept the markup of the subtitles.
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

  private static func words(of cue: JSONMembers, _ unit: Int) -> [SpokenWord] {
    cue.objects("words").map { word in
      SpokenWord(
        text: word.string("word") ?? word.string("text") ?? "",
        start: word.seconds("start")?.divided(by: unit))
    }
  }
}

extension Timecode {
  fileprivate func divided(by unit: Int) -> Timecode {
    Timecode(milliseconds: milliseconds / unit)
  }
}
