import FoundationEssentials

/// Any kind of JSON document: parsed once, then offered to each kind in turn.
enum JSONTranscript: TranscriptFormat {
  /// The pickier ones first.
  static let formats: [any JSONFormat.Type] = [OTranscribe.self]

  static func recognises(_ head: ByteView) -> Bool {
    let first = head[head.skippingSpace(0, head.count)]
    return first == 0x7B || first == 0x5B
  }

  static func read(_ text: ByteView) throws(TranscriptFormatError) -> ReadTranscript {
    let data = Data(text.bytes(0..<text.count))
    guard let root = try? JSONDecoder().decode(Root.self, from: data), let read = root.read else {
      throw .unrecognised
    }
    return read
  }

  private struct Root: Decodable {
    var read: ReadTranscript?

    init(from decoder: any Decoder) throws {
      for format in formats {
        if let read = try format.read(decoder) {
          self.read = read
          return
        }
      }
    }
  }
}
