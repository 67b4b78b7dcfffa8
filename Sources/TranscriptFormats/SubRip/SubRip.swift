import Transcripts

/// SubRip subtitles (`.srt`), which no specification describes, read as liberally as players do.
enum SubRip: TranscriptFormat {
  static let descriptions = [FormatDescription("srt", name: "SubRip", endings: ["srt"])]

  static func recognises(_ head: ByteView) -> Bool {
    !head.hasForeignSignature && TimedBlocks.haveTiming(head, .arrow) && !isOfTeams(head)
  }

  /// Whether the text is copied from a document of Teams: times such as `0:0:5.32` without numbers,
  /// and names on the lines below them.
  private static func isOfTeams(_ head: ByteView) -> Bool {
    let start = head.skippingSpace(0, head.count)
    guard head.isDigit(start), head[start + 1] == 0x3A else { return false }
    return LineStatistics(head, 0..<head.count, isMarkdown: false).nameLines.areBelow
  }

  static func read(_ text: ByteView) throws(TranscriptFormatError) -> ParsedTranscript {
    let (cues, issues) = try TimedBlocks(text, .arrow).read()
    return ParsedTranscript(
      format: "srt", transcript: Transcript(SpeakerLabels.lift(from: cues), issues: issues))
  }
}

extension ByteView {
  /// Whether the first word that can be seen is the signature of WebVTT, or of WebSRT that it came
  /// from. A file that has it, and that its own reader left, is damaged beyond a guess.
  fileprivate var hasForeignSignature: Bool {
    var i = 0
    while case let n = max(spaceLength(at: i), invisibleLength(at: i)), n > 0 { i += n }
    return hasFolded("webvtt", at: i) || hasFolded("websrt", at: i)
  }
}
