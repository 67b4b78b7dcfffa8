import Transcripts

/// The table that Whisper writes with `--output_format tsv`: `start`, `end` and `text` with tabs
/// between them, times in milliseconds.
enum WhisperTable: TranscriptFormat {
  static func recognises(_ head: ByteView) -> Bool {
    head.hasFolded("start\tend\ttext", at: 0)
      && (head.isLineBreak(14) || head.count == 14)
  }

  static func read(_ text: ByteView) throws(TranscriptFormatError) -> ReadTranscript {
    var (spoken, issues) = (SpokenCuesBuilder(), IssueLog())
    for line in TextLines(text, 14..<text.count) where !line.isEmpty {
      guard let start = number(text, line.lowerBound), let end = number(text, start.end + 1),
        text[start.end] == 0x09, text[end.end] == 0x09 || end.end >= line.upperBound
      else {
        issues.note(line.lowerBound, "a row without a start and an end was left out")
        continue
      }
      var words = CueText()
      words.append(text.bytes(min(end.end, line.upperBound)..<line.upperBound))
      spoken.append(
        start: Timecode(milliseconds: start.value), end: Timecode(milliseconds: end.value), words)
    }
    return ReadTranscript(
      format: "whisper", transcript: Transcript(spoken.build(), issues: issues.issues))
  }

  /// A whole number; digits behind a decimal point are passed over.
  private static func number(_ text: ByteView, _ index: Int) -> (value: Int, end: Int)? {
    var (value, i) = (0, index)
    while text.isDigit(i) {
      value = min(value * 10 + Int(text[i] &- 0x30), Int(UInt32.max))
      i += 1
    }
    guard i > index else { return nil }
    if text[i] == 0x2E {
      i += 1
      while text.isDigit(i) { i += 1 }
    }
    return (value, i)
  }
}
