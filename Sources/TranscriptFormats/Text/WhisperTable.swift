import Transcripts

/// The table that Whisper writes with `--output_format tsv`: `start`, `end` and `text` with tabs
/// between them, times in milliseconds.
enum WhisperTable: TranscriptFormat {
  static let descriptions = [FormatDescription.whisper]

  static func recognises(_ head: ByteView) -> Bool {
    head.hasFolded("start\tend\ttext", at: 0)
      && (head.isLineBreak(14) || head.count == 14)
  }

  static func read(_ text: ByteView) throws(TranscriptFormatError) -> ParsedTranscript {
    var (spoken, issues) = (SpokenCuesBuilder(), IssueLog())
    for line in TextLines(text, 14..<text.count) where !line.isEmpty {
      guard let start = number(text, line.lowerBound), let end = number(text, start.end + 1),
        text[start.end] == 0x09, text[end.end] == 0x09 || end.end >= line.upperBound
      else {
        issues.note(line.lowerBound, "a row without a start and an end was left out")
        continue
      }
      if start.isNegative || end.isNegative { issues.noteNegativeTime(line.lowerBound) }
      var words = CueText()
      words.append(text.bytes(min(end.end, line.upperBound)..<line.upperBound))
      spoken.append(
        start: Timecode(milliseconds: start.value), end: Timecode(milliseconds: end.value), words)
    }
    return ParsedTranscript(
      format: "whisper", transcript: Transcript(spoken.build(), issues: issues.issues))
  }

  /// A number of milliseconds, rounded half up; with a minus, the start of the recording.
  private static func number(
    _ text: ByteView, _ index: Int
  ) -> (value: Int, end: Int, isNegative: Bool)? {
    let isNegative = text[index] == 0x2D
    let first = isNegative ? index + 1 : index
    var (value, i) = (0, first)
    while text.isDigit(i) {
      value = min(value * 10 + Int(text[i] &- 0x30), Int(UInt32.max))
      i += 1
    }
    guard i > first else { return nil }
    if text[i] == 0x2E {
      i += 1
      if text.isDigit(i), text[i] >= 0x35 { value += 1 }
      while text.isDigit(i) { i += 1 }
    }
    return (isNegative ? 0 : value, i, isNegative)
  }
}
