import Transcripts

/// The captions that YouTube takes and gives as `.sbv`, and SubViewer 2, which they come from:
/// `0:00:01.000,0:00:05.000` above the lines of each cue.
enum SBV: TranscriptFormat {
  static let descriptions = [
    FormatDescription("sbv", name: "YouTube captions (SBV)", listing: "SBV", endings: ["sbv"])
  ]

  static func recognises(_ head: ByteView) -> Bool { TimedBlocks.haveTiming(head, .comma) }

  static func read(_ text: ByteView) throws(TranscriptFormatError) -> ParsedTranscript {
    let (cues, issues) = try TimedBlocks(text, .comma).read()
    return ParsedTranscript(
      format: "sbv", transcript: Transcript(SpeakerLabels.lift(from: cues), issues: issues))
  }
}
