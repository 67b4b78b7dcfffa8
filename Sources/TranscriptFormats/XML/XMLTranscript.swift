import Transcripts

/// Any kind of XML that holds captions, told apart by its root.
enum XMLTranscript: TranscriptFormat {
  static let descriptions = [
    FormatDescription("ttml", name: "TTML", endings: ["ttml", "dfxp", "xml"]),
    FormatDescription(
      "srv1", name: "YouTube captions (srv1)", listing: "YouTube", endings: ["srv1"]),
    FormatDescription(
      "srv2", name: "YouTube captions (srv2)", listing: "YouTube", endings: ["srv2"]),
    FormatDescription(
      "srv3", name: "YouTube captions (srv3)", listing: "YouTube", endings: ["srv3", "ytt"]),
  ]

  private static let roots = ["tt", "transcript", "timedtext"]

  static func recognises(_ head: ByteView) -> Bool {
    let prolog = XMLProlog(head)
    return prolog.isDeclared || prolog.root.map(roots.contains) ?? false
  }

  static func read(_ text: ByteView) throws(TranscriptFormatError) -> ParsedTranscript {
    let prolog = XMLProlog(text)
    // A page in XML is read like any other page.
    if prolog.root == "html" { throw .unrecognised }
    guard let root = prolog.root, roots.contains(root) else {
      let problem = "it holds no captions of a kind that is known"
      throw .unreadable(format: "XML", problem: problem, byteOffset: prolog.start)
    }
    do {
      let document = ByteView(text.bytes(prolog.start..<text.count))
      var parsed = try parse(document, root)
      parsed.move { $0 + prolog.start }
      return parsed.read
    } catch {
      throw error.atInput { $0 + prolog.start }
    }
  }

  private static func parse(
    _ document: ByteView, _ root: String
  ) throws(TranscriptFormatError) -> ParsedXML {
    var parsed = try ParsedXML(document, root: root)
    if let damage = parsed.damage, case let repaired = XMLRepair(document), repaired.isChanged {
      parsed = try ParsedXML(repaired, root: root)
      parsed.note(damage, "mistakes of this kind were repaired")
    }
    if let damage = parsed.damage { parsed.note(damage, "the text before it was read") }
    return parsed
  }
}
