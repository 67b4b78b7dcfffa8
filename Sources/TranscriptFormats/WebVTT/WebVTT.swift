import Transcripts

/// Web Video Text Tracks (W3C WebVTT, Candidate Recommendation of 2019, section 6), read as the
/// specification says, with voices as speakers.
///
/// Where real files depart from it together, the whole document is read the other way: times such
/// as `0.860 --> 7.380`, `0:0:0.0 --> 0:0:5.320` or `00:00:01,000 --> 00:00:02,000`. Rolling
/// captions are folded by `RollUp`.
enum WebVTT: TranscriptFormat {
  static let descriptions = [FormatDescription("webvtt", name: "WebVTT", endings: ["vtt"])]

  static func recognises(_ head: ByteView) -> Bool {
    let start = startOfSignature(head)
    return head.hasFolded("webvtt", at: start) || head.hasFolded("websrt", at: start)
      || isCutSignature(head)
  }

  static func read(_ text: ByteView) throws(TranscriptFormatError) -> ParsedTranscript {
    guard hasSignature(text) else { throw refusal(text) }
    var parser = WebVTTParser(text, loosely: false)
    parser.parse()
    if parser.isWrittenLoosely {
      parser = WebVTTParser(text, loosely: true)
      parser.parse()
    }
    return ParsedTranscript(format: "webvtt", transcript: parser.build())
  }

  private static func hasSignature(_ text: ByteView) -> Bool {
    guard text.has("WEBVTT", at: 0) else { return false }
    return text.count == 6 || text[6] == 0x20 || text[6] == 0x09 || text.isLineBreak(6)
  }

  /// Whether the first line is nothing but the first letters of a signature; three of them are a
  /// word, unless they are all there is.
  private static func isCutSignature(_ head: ByteView) -> Bool {
    let words = head.trimmed(0..<head.count)
    let line = head.trimmed(words.lowerBound..<head.endOfLine(words.lowerBound, words.upperBound))
    return switch line.count {
    case 3: line == words && head.has("WEB", at: line.lowerBound)
    case 4: head.has("WEBV", at: line.lowerBound)
    case 5: head.has("WEBVT", at: line.lowerBound)
    default: false
    }
  }

  /// Refuses what means to be WebVTT, and is none for any player; prose that begins with the word
  /// is left to other formats.
  private static func refusal(_ text: ByteView) -> TranscriptFormatError {
    let start = startOfSignature(text)
    let line = text.trimmed(start..<text.endOfLine(start, text.count))
    let isProse = line.count > 10 && text.firstArrow(in: 0..<text.count) == nil
    if isProse { return .unrecognised }
    return .unreadable(
      format: "WebVTT", problem: "it does not start with WEBVTT and white space", byteOffset: 0)
  }

  /// The index of the signature, were white space and marks before it allowed.
  private static func startOfSignature(_ text: ByteView) -> Int {
    var i = 0
    while i < text.count, case let n = max(text.spaceLength(at: i), text.invisibleLength(at: i)),
      n > 0
    {
      i += n
    }
    return i
  }
}
