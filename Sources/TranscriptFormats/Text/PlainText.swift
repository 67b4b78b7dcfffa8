import Transcripts

/// Any text: lines with names and times in whatever manner, paragraphs, Markdown.
enum PlainText: TranscriptFormat {
  static let descriptions = [
    FormatDescription("text", name: "plain text", endings: ["txt", "text"]),
    FormatDescription("markdown", name: "Markdown", endings: ["md", "markdown"]),
  ]

  static func recognises(_ head: ByteView) -> Bool { !isAnotherFormat(head) }

  static func read(_ text: ByteView) throws(TranscriptFormatError) -> ParsedTranscript {
    let front = FrontMatter(text)
    let body = (front?.end ?? 0)..<text.count
    let statistics = LineStatistics(text, body, isMarkdown: front != nil)
    // Times with an arrow that no format of captions could read.
    if statistics.timings > 0, !statistics.nameLines.areBelow { throw .unrecognised }
    let head = TextHead(text, body, statistics)
    var cues = TextCues(text, statistics)
    cues.read(head.end..<body.upperBound)
    var transcript = Transcript(
      title: head.title.flatMap { cues.string($0) } ?? cues.title, duration: head.duration,
      date: head.date, sections: cues.sections.sortedByStart())
    transcript.issues = cues.issues.issues
    if let front { add(front, to: &transcript) }
    if let heading = cues.untimedHeading {
      transcript.issues.append(
        Issue(
          byteOffset: heading,
          message: "headings without a time make no sections; they were left out"))
    }
    let spoken = cues.build()
    (transcript.cues, transcript.speakers) = (spoken.cues, spoken.speakers)
    transcript.turns = spoken.turns
    return ParsedTranscript(
      format: statistics.isMarkdown ? "markdown" : "text", transcript: transcript)
  }

  /// Adds the entries of the front matter, which outrank those of the text.
  private static func add(_ front: FrontMatter, to transcript: inout Transcript) {
    transcript.title = front.value("title").flatMap { CueText($0).string } ?? transcript.title
    transcript.source = front.value(
      "media", "source", "url", "video", "audio", "link", "source_file")
    transcript.duration = front.value("duration").flatMap { Timecode($0) } ?? transcript.duration
    transcript.date = front.value("date").flatMap(isoDate) ?? transcript.date
    transcript.language = front.value("language", "lang")
    if !front.isSound {
      transcript.issues.append(
        Issue(byteOffset: 0, message: "the front matter is damaged and was read as far as possible")
      )
    }
  }

  /// Whether the text starts as XML, JSON or WebVTT, or as a caption's number with its words but no
  /// times, and was refused by the readers of those.
  private static func isAnotherFormat(_ head: ByteView) -> Bool {
    let start = head.skippingSpace(0, head.count)
    let next = head[head.skippingSpace(start + 1, head.count)]
    switch head[start] {
    case 0x3C: return head.isLetter(start + 1) || next == 0x21 || next == 0x3F || next == 0x2F
    case 0x7B: return true
    case 0x5B: return next == 0x7B || next == 0x22 || next == 0x5D
    case 0x57, 0x77: return head.hasFolded("webvt", at: start)
    case 0x30, 0x31: return isNumberedCue(head, start)
    default: return false
    }
  }

  /// The number of a first caption alone, with a line below it.
  private static func isNumberedCue(_ head: ByteView, _ start: Int) -> Bool {
    let lines = TextLines(head, start + 1..<head.count).prefix(2).map { $0 }
    return lines.count == 2 && lines[0].isEmpty && !lines[1].isEmpty
  }

  /// The day of a date with or without a time of day.
  private static func isoDate(_ value: String) -> String? {
    Array(value.utf8).withUnsafeBufferPointer { DateLine.date(ByteView($0), at: 0) }
  }
}
