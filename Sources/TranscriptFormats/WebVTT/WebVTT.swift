import Transcripts

/// Web Video Text Tracks (W3C WebVTT, Candidate Recommendation of 2019, section 6), read as the
/// specification says, with voices as speakers.
///
/// Where real files depart from it together, the whole document is read the other way: times such
/// as `0.860 --> 7.380`, `0:0:0.0 --> 0:0:5.320` or `00:00:01,000 --> 00:00:02,000`. Rolling
/// captions are folded by `RollUp`.
enum WebVTT: TranscriptFormat {
  static func recognises(_ head: ByteView) -> Bool {
    let start = startOfSignature(head)
    return head.hasFolded("webvtt", at: start) || head.hasFolded("websrt", at: start)
      || isCutSignature(head)
  }

  static func read(_ text: ByteView) throws(TranscriptFormatError) -> ReadTranscript {
    guard hasSignature(text) else { throw refusal(text) }
    var parser = WebVTTParser(text, loosely: false)
    parser.parse()
    if parser.isWrittenLoosely {
      parser = WebVTTParser(text, loosely: true)
      parser.parse()
    }
    return ReadTranscript(format: "webvtt", transcript: parser.build())
  }

  private static func hasSignature(_ text: ByteView) -> Bool {
    guard text.has("WEBVTT", at: 0) else { return false }
    return text.count == 6 || text[6] == 0x20 || text[6] == 0x09 || text.isLineBreak(6)
  }

  /// Whether nothing but the first letters of a signature is there.
  private static func isCutSignature(_ head: ByteView) -> Bool {
    let words = head.trimmed(0..<head.count)
    return switch words.count {
    case 3: head.has("WEB", at: words.lowerBound)
    case 4: head.has("WEBV", at: words.lowerBound)
    case 5: head.has("WEBVT", at: words.lowerBound)
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

  /// The index of the signature, were white space and marks in front of it allowed.
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
