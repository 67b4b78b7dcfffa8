import Transcripts

@testable import TranscriptFormats

/// What a format can carry of a transcript, as lines; the same for what was written and what is read
/// again.
enum Carried {
  static func lines(_ format: ExportFormat, _ read: ParsedTranscript) -> [String] {
    let transcript = withLabels(read.transcript)
    return switch format {
    case .json: head(transcript) + cues(transcript)
    case .vtt: pieces(transcript, lineBreaks: .kept, carriesNobody: true)
    case .srt: pieces(transcript, lineBreaks: .kept, carriesNobody: false)
    case .podcastJSON: pieces(transcript, lineBreaks: .spaces, carriesNobody: true)
    case .md: head(inWholeSeconds(transcript)) + captions(transcript)
    case .txt: titles(transcript) + runs(transcript)
    }
  }

  /// Readers look for labels in the texts where a format has none.
  private static func withLabels(_ transcript: Transcript) -> Transcript {
    guard transcript.speakers.isEmpty else { return transcript }
    var labelled = transcript
    let spoken = SpeakerLabels.lift(from: transcript.cues)
    (labelled.cues, labelled.speakers) = (spoken.cues, spoken.speakers)
    labelled.turns = spoken.turns
    return labelled
  }

  private static func head(_ transcript: Transcript) -> [String] {
    var head = transcript
    (head.cues, head.turns, head.speakers, head.issues) = (CueList(), [], [], [])
    (head.language, head.date, head.heatmap) = (nil, nil, [])
    return [head.dump]
  }

  private static func inWholeSeconds(_ transcript: Transcript) -> Transcript {
    var whole = transcript
    whole.duration = transcript.duration.map { Timecode(seconds: $0.seconds) }
    whole.sections = transcript.sections.map { section in
      var section = section
      section.start = Timecode(seconds: section.start.seconds)
      return section
    }
    return whole
  }

  private static func titles(_ transcript: Transcript) -> [String] {
    [transcript.title ?? "-"]
      + transcript.sections.map { "\($0.start.seconds) \($0.title)" }
  }

  /// Cue by cue, each with the one who speaks first.
  private static func cues(_ transcript: Transcript) -> [String] {
    let first = Dictionary(grouping: SpokenPiece.list(transcript, nil), by: \.cue)
    return (0..<transcript.cues.count).map { cue in
      let (start, end) = (transcript.cues.start(cue), transcript.cues.end(cue))
      return "\(start?.milliseconds ?? -1) \(end?.milliseconds ?? -1)"
        + " \(first[cue]?.first?.label ?? "-"): \(transcript.cues.text(cue))"
    }
  }

  /// In order of time, each with times. Without a field for names, words of nobody are words of
  /// whoever spoke before.
  private static func pieces(
    _ transcript: Transcript, lineBreaks: WrittenText.LineBreaks, carriesNobody: Bool
  ) -> [String] {
    let times = CueTimes(transcript)
    var speaker: String?
    return times.inOrder(SpokenPiece.list(transcript, nil)).map { piece in
      speaker = piece.label ?? (carriesNobody ? nil : speaker)
      let words = WrittenText.bytes(transcript.cues.text[piece.text], lineBreaks)
      return "\(times.starts[piece.cue]) \(times.ends[piece.cue]) \(speaker ?? "-"): "
        + String(decoding: words, as: UTF8.self)
    }
  }

  /// The same with starts in whole seconds, where there are any.
  private static func captions(_ transcript: Transcript) -> [String] {
    let isTimed = transcript.cues.lastStart != nil
    return pieces(transcript, lineBreaks: .spaces, carriesNobody: false).map { line in
      let fields = line.split(separator: " ", maxSplits: 2)
      return "\(isTimed ? Int(fields[0])! / 1000 : -1) \(fields[2])"
    }
  }

  /// What each says, up to the next speaker.
  private static func runs(_ transcript: Transcript) -> [String] {
    var (runs, speaker): ([String], String?) = ([], nil)
    for piece in SpokenPiece.list(transcript, nil) {
      let words = WrittenText.bytes(transcript.cues.text[piece.text])
      let text = String(decoding: words, as: UTF8.self)
      if runs.isEmpty || piece.label != nil && piece.label != speaker {
        speaker = piece.label
        runs.append("\(speaker ?? "-"): \(text)")
      } else {
        runs[runs.count - 1] += " \(text)"
      }
    }
    return runs
  }
}
