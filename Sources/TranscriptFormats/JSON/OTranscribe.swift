import Transcripts

/// Files of oTranscribe (`.otr`): `text` is HTML with a `span` of the class `timestamp` wherever the
/// typist set a time, `media` is the name or the address of the recording (oTranscribe, export to
/// OTR).
enum OTranscribe: JSONFormat {
  static let descriptions = [FormatDescription("otr", name: "oTranscribe", endings: ["otr"])]

  static func read(_ root: JSONRoot) throws -> ParsedTranscript? {
    guard let members = root.members, let text = members.string("text"),
      members.has("media") || members.has("media-time") || text.contains("class=\"timestamp\"")
    else { return nil }
    let spoken = try Array(text.utf8).withUnsafeBufferPointer { text in
      OTranscribeText(try HTMLDocument(ByteView(text))).build()
    }
    var transcript = Transcript(spoken)
    transcript.source = members.string("media").flatMap { $0.isEmpty ? nil : $0 }
    return ParsedTranscript(format: "otr", transcript: transcript)
  }
}
