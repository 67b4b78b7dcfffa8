import Transcripts

/// A transcript together with where its document breaks off, if it does.
struct ParsedXML {
  var read: ParsedTranscript
  var damage: XMLParser.Break?

  /// Parses a document; once more without namespaces when it uses a prefix that it does not declare.
  init(_ text: ByteView, root: String) throws(TranscriptFormatError) {
    try self.init(text, root: root, namespaces: true)
    if damage?.isUnboundPrefix == true { try self.init(text, root: root, namespaces: false) }
  }

  private init(
    _ text: ByteView, root: String, namespaces: Bool
  ) throws(TranscriptFormatError) {
    if root == "tt" {
      let reader = TimedTextReader(head: ByteView(text.bytes(0..<4096)))
      damage = try XMLParser.parse(text, namespaces: namespaces, reader)
      read = ParsedTranscript(format: "ttml", transcript: reader.transcript())
    } else {
      let reader = YouTubeCaptions(root: root)
      damage = try XMLParser.parse(text, namespaces: namespaces, reader)
      read = ParsedTranscript(format: reader.format, transcript: reader.transcript())
    }
  }

  /// A document whose usual mistakes were repaired, with the offsets that it had before.
  init(_ repaired: XMLRepair, root: String) throws(TranscriptFormatError) {
    let parsed: Result<ParsedXML, TranscriptFormatError> =
      repaired.bytes.withUnsafeBufferPointer { bytes in
        do throws(TranscriptFormatError) {
          return .success(try ParsedXML(ByteView(bytes), root: root))
        } catch {
          return .failure(error)
        }
      }
    do {
      self = try parsed.get()
    } catch {
      throw error.atInput(repaired.original)
    }
    move(repaired.original)
  }

  mutating func note(_ damage: XMLParser.Break, _ consequence: String) {
    read.transcript.issues.append(
      Issue(
        byteOffset: damage.byteOffset,
        message: "\(damage.reason) in the XML; \(consequence)"))
  }

  /// Moves all offsets.
  mutating func move(_ offset: (Int) -> Int) {
    for i in read.transcript.issues.indices {
      read.transcript.issues[i].byteOffset = offset(read.transcript.issues[i].byteOffset)
    }
    if let found = damage { damage?.byteOffset = offset(found.byteOffset) }
  }
}
