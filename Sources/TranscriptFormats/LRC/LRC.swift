import Transcripts

/// Lyrics and captions in LRC, which no specification describes: lines after one or more stamps
/// `[mm:ss.xx]`, tags such as `[ti:Title]`, and in the enhanced form a stamp before each word.
enum LRC: TranscriptFormat {
  static let descriptions = [FormatDescription("lrc", name: "LRC", endings: ["lrc"])]

  static func recognises(_ head: ByteView) -> Bool { LyricLayout(head).isLRC }

  static func read(_ text: ByteView) throws(TranscriptFormatError) -> ParsedTranscript {
    let layout = LyricLayout(text)
    guard layout.isLRC else { throw .unrecognised }
    var (collected, tags) = (LyricLines(text, hasHours: layout.hasHours), [String: Range<Int>]())
    var lines = CueLines(text)
    while let line = lines.next() {
      let line = text.trimmed(line)
      if line.isEmpty { continue }
      if let tag = LyricTag(text, line), tag.isKnown {
        if tags[tag.key] == nil { tags[tag.key] = tag.value }
      } else {
        collected.append(line)
      }
    }
    let offset = tags["offset"].flatMap { milliseconds(text, $0) } ?? 0
    var transcript = Transcript(collected.spoken(offset: offset))
    transcript.title = (tags["ti"] ?? tags["title"]).flatMap { collected.string($0) }
    transcript.duration = tags["length"].flatMap { duration(text, $0) }
    transcript.issues = collected.issues
    return ParsedTranscript(format: "lrc", transcript: transcript)
  }

  /// `+500` or `-500`.
  private static func milliseconds(_ text: ByteView, _ range: Range<Int>) -> Int? {
    let value = Int(String(decoding: text.bytes(range), as: UTF8.self))
    return value.flatMap { (-1_000_000_000...1_000_000_000).contains($0) ? $0 : nil }
  }

  /// `3:45` or `03:45.67`
  private static func duration(_ text: ByteView, _ range: Range<Int>) -> Timecode? {
    var cursor = StampCursor(text, range)
    guard let stamp = cursor.stamp(), stamp.fields > 1, !stamp.isNegative else { return nil }
    return Timecode(milliseconds: stamp.milliseconds)
  }
}
