import Transcripts

/// Writes a transcript as one JSON object.
///
/// Members, in alphabetical order: `cues` (each `start_ms`, `end_ms`, `speaker`, `text`),
/// `duration_s`, `format`, `key_points`, `sections` (each `start_s`, `title`, `summary`), `source`,
/// `title`. Times are milliseconds in cues and seconds elsewhere. A cue's time or label that the
/// source does not give is null; other members that it does not give are absent. A label is the
/// source's own: who speaks by inference and correction stands in `attribution` alone, as `speakers`
/// and `turns` like those of `SpeakersExport`, where that is asked for.
public enum JSONExport {
  /// The JSON as UTF-8 on one line, with a line break after it.
  /// - Throws: an error of `JSONEncoder`, which does not happen with these values.
  public static func data(
    _ read: ParsedTranscript, attribution: Attribution? = nil
  ) throws -> [UInt8] {
    try JSONLine.bytes(Document(read, attribution))
  }

  private struct Document: Encodable {
    var format: String
    var title: String?
    var source: String?
    var durationInSeconds: Double?
    var keyPoints: [String]
    var sections: [SectionMembers]
    var cues: [CueMembers]
    var attribution: AttributionMembers?

    init(_ read: ParsedTranscript, _ attribution: Attribution?) {
      let transcript = read.transcript
      format = read.format
      (title, source) = (transcript.title, transcript.source)
      durationInSeconds = transcript.duration.map { Double($0.milliseconds) / 1000 }
      keyPoints = transcript.keyPoints
      sections = transcript.sections.map(SectionMembers.init)
      cues = JSONExport.cues(transcript)
      self.attribution = attribution.map {
        var members = AttributionMembers($0, of: transcript, explained: false, reviewed: false)
        // Those who were left out by choice.
        members.speakers.removeAll { $0.turns == 0 }
        return members
      }
    }

    enum CodingKeys: String, CodingKey {
      case format, title, source, sections, cues, attribution
      case durationInSeconds = "duration_s"
      case keyPoints = "key_points"
    }
  }

  private struct SectionMembers: Encodable {
    var startInSeconds: Double
    var title: String
    var summary: String?

    init(_ section: Section) {
      startInSeconds = Double(section.start.milliseconds) / 1000
      (title, summary) = (section.title, section.summary)
    }

    enum CodingKeys: String, CodingKey {
      case title, summary
      case startInSeconds = "start_s"
    }
  }

  private struct CueMembers: Encodable {
    var start: Int?
    var end: Int?
    var speaker: String?
    var text: String

    enum CodingKeys: String, CodingKey {
      case speaker, text
      case start = "start_ms"
      case end = "end_ms"
    }

    // The synthesised one leaves nil out instead of writing null.
    func encode(to encoder: any Encoder) throws {
      var members = encoder.container(keyedBy: CodingKeys.self)
      try members.encode(start, forKey: .start)
      try members.encode(end, forKey: .end)
      try members.encode(speaker, forKey: .speaker)
      try members.encode(text, forKey: .text)
    }
  }

  private static func cues(_ transcript: Transcript) -> [CueMembers] {
    let (cues, turns) = (transcript.cues, transcript.turns)
    var turn = -1
    return (0..<cues.count).map { cue in
      while turn + 1 < turns.count, turns[turn + 1].places.lowerBound <= Place(cue: cue) {
        turn += 1
      }
      let speaker = turn < 0 ? nil : turns[turn].speaker
      return CueMembers(
        start: cues.start(cue)?.milliseconds, end: cues.end(cue)?.milliseconds,
        speaker: speaker.flatMap { transcript.speakers[$0].name }, text: cues.text(cue))
    }
  }
}
