import Transcripts

/// Files of oTranscribe (`.otr`): `text` is HTML with a `span` of the class `timestamp` wherever the
/// typist set a time, `media` is the name or the address of the recording (oTranscribe, export to
/// OTR).
enum OTranscribe: JSONFormat {
  private struct Document: Decodable {
    var text: String
    var media: String?
    var isOTranscribe: Bool

    enum CodingKeys: String, CodingKey {
      case text, media
      case mediaTime = "media-time"
    }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: CodingKeys.self)
      text = try members.decode(String.self, forKey: .text)
      media = try? members.decodeIfPresent(String.self, forKey: .media)
      isOTranscribe = members.contains(.media) || members.contains(.mediaTime)
    }
  }

  static func read(_ decoder: any Decoder) throws -> ReadTranscript? {
    guard let document = try? Document(from: decoder), document.isOTranscribe else { return nil }
    let spoken = try Array(document.text.utf8).withUnsafeBufferPointer { text in
      OTranscribeText(try HTMLDocument(ByteView(text))).build()
    }
    var transcript = Transcript(spoken)
    transcript.source = document.media.flatMap { $0.isEmpty ? nil : $0 }
    return ReadTranscript(format: "otr", transcript: transcript)
  }
}
