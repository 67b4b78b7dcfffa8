import FoundationEssentials

/// Any kind of JSON document (RFC 8259): parsed once, then offered to each kind in turn.
///
/// Damaged JSON goes through `JSONRepair` first.
enum JSONTranscript: TranscriptFormat {
  static let descriptions = formats.flatMap { $0.descriptions }

  /// The pickier ones first.
  static let formats: [any JSONFormat.Type] = [
    LecternJSON.self, YouTubeJSON3.self, InfoJSON.self, OTranscribe.self,
    PodcastTranscriptJSON.self,
    ChaptersJSON.self, AWSTranscribeJSON.self, DeepgramJSON.self, RevJSON.self,
    GoogleSpeechJSON.self, SpeechmaticsJSON.self, AzureSpeechJSON.self, AssemblyAIJSON.self,
    ElevenLabsJSON.self, WhisperCppJSON.self, WhisperChunksJSON.self, WhisperJSON.self,
    CueArrayJSON.self,
  ]

  static func recognises(_ head: ByteView) -> Bool { looksLikeJSON(head, at: start(of: head)) }

  static func read(_ text: ByteView) throws(TranscriptFormatError) -> ParsedTranscript {
    let start = start(of: text)
    guard looksLikeJSON(text, at: start) else { throw .unrecognised }
    let document = text.bytes(start..<text.count)
    if !JSONRepair.hasBrokenEscapes(ByteView(document)), let root = decode(document) {
      return try root.known()
    }
    var repair = JSONRepair(text, from: start)
    try repair.mend()
    guard let root = repair.bytes.withUnsafeBufferPointer(decode) else {
      throw .unreadable(format: "JSON", problem: "it breaks the rules of JSON", byteOffset: start)
    }
    var read = try root.known()
    read.transcript.issues += repair.issues.issues
    return read
  }

  /// The start of the document: after the line that some services guard their answers with.
  private static func start(of text: ByteView) -> Int {
    let start = text.skippingSpace(0, text.count)
    guard text.has(")]}'", at: start) else { return start }
    let next = text[start + 4] == 0x2C ? start + 5 : start + 4
    return text.skippingSpace(next, text.count)
  }

  /// Whether a text starts as transcripts in JSON do: with an object, or an array of objects. Plain
  /// text and lyrics may start with a bracket too.
  private static func looksLikeJSON(_ text: ByteView, at start: Int) -> Bool {
    let next = text.skippingSpace(start + 1, text.count)
    switch (text[start], text[next]) {
    case (0x7B, 0x22), (0x7B, 0x7D), (0x5B, 0x7B): return true
    case (0x5B, 0x5B): return text[text.skippingSpace(next + 1, text.count)] == 0x7B
    case (0x5B, 0x5D): return text.skippingSpace(next + 1, text.count) == text.count
    default: return false
    }
  }

  private static func decode(_ document: UnsafeBufferPointer<UInt8>) -> Root? {
    try? JSONDecoder().decode(Root.self, from: Data(document))
  }

  private struct Root: Decodable {
    private var read: ParsedTranscript?

    init(from decoder: any Decoder) {
      guard let root = JSONRoot(decoder) else { return }
      for format in formats where read == nil { read = try? format.read(root) }
    }

    func known() throws(TranscriptFormatError) -> ParsedTranscript {
      guard let read else {
        throw .unreadable(
          format: "JSON", problem: "none of its members is known as a transcript's", byteOffset: 0)
      }
      return read
    }
  }
}
