import CExpat

/// Parses XML (fifth edition of XML 1.0) by means of Expat.
///
/// Safe with any input: nothing outside of the document is ever read, a document that declares
/// entities is refused, and so is one whose elements are nested too deeply.
final class XMLParser {
  /// Where and why a document is not well-formed.
  struct Break {
    var byteOffset: Int
    /// As Expat words it.
    var reason: String
    var isUnboundPrefix: Bool
  }

  private static let deepest = 200
  /// Expat counts in `Int32`.
  private static let longestPiece = 1 << 30

  private let parser: XML_Parser
  private let handler: any XMLHandler
  private var depth = 0
  private var refusal: String?

  /// Nil when there is no memory for it.
  private init?(_ handler: any XMLHandler, namespaces: Bool) {
    // What was decoded before is UTF-8, whatever the declaration says.
    let made = namespaces ? XML_ParserCreateNS("UTF-8", 0x3A) : XML_ParserCreate("UTF-8")
    guard let made else { return nil }
    (parser, self.handler) = (made, handler)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, pairs in
        guard let name, let pairs else { return }
        XMLParser.of(data)?.start(XMLName(name), XMLAttributes(pairs: pairs))
      },
      { data, _ in XMLParser.of(data)?.end() })
    XML_SetCharacterDataHandler(parser) { data, text, length in
      guard let text, length > 0 else { return }
      XMLParser.of(data)?.text(UnsafeRawBufferPointer(start: text, count: Int(length)))
    }
    XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
      XMLParser.of(data)?.refuse("it declares entities of its own, which could be a trap")
    }
    // In a document whose type is declared elsewhere, a reference without a declaration is no error.
    XML_SetSkippedEntityHandler(parser) { data, name, isParameter in
      guard let name, isParameter == 0 else { return }
      XMLParser.of(data)?.skipped(String(cString: name))
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Parses a document.
  /// - Parameter namespaces: whether prefixes stand for what the document says they do; one that it
  ///   does not say breaks it.
  /// - Returns: where the document is not well-formed; the handler has what stands before that.
  /// - Throws: `TranscriptFormatError.unreadable` for a document that is refused.
  static func parse(
    _ text: ByteView, namespaces: Bool, _ handler: any XMLHandler
  ) throws(TranscriptFormatError) -> Break? {
    guard let parser = XMLParser(handler, namespaces: namespaces) else {
      throw .unreadable(format: "XML", problem: "there is not enough memory", byteOffset: 0)
    }
    let found = parser.feed(text)
    if let refusal = parser.refusal {
      throw .unreadable(format: "XML", problem: refusal, byteOffset: found?.byteOffset ?? 0)
    }
    while parser.depth > 0 { parser.end() }
    return found
  }

  private func feed(_ text: ByteView) -> Break? {
    var start = 0
    repeat {
      let piece = text.bytes(start..<min(text.count, start + Self.longestPiece))
      start += piece.count
      let isLast: Int32 = start == text.count ? 1 : 0
      let status = piece.withMemoryRebound(to: CChar.self) {
        XML_Parse(parser, $0.baseAddress, Int32($0.count), isLast)
      }
      if status != XML_STATUS_OK { return failure(in: text) }
    } while start < text.count
    return nil
  }

  private func failure(in text: ByteView) -> Break {
    let code = XML_GetErrorCode(parser)
    return Break(
      byteOffset: min(max(0, Int(XML_GetCurrentByteIndex(parser))), text.count),
      reason: XML_ErrorString(code).map { String(cString: $0) } ?? "unknown error",
      isUnboundPrefix: code == XML_ERROR_UNBOUND_PREFIX)
  }
}

/// What Expat calls.
extension XMLParser {
  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLParser? {
    data.map { Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard refusal == nil else { return }
    depth += 1
    if depth > Self.deepest {
      refuse("its elements are nested more than \(Self.deepest) deep")
    } else {
      handler.start(name, attributes, byteOffset: Int(XML_GetCurrentByteIndex(parser)))
    }
  }

  private func end() {
    guard refusal == nil else { return }
    depth -= 1
    handler.end()
  }

  private func text(_ bytes: UnsafeRawBufferPointer) {
    guard refusal == nil else { return }
    handler.text(bytes.bindMemory(to: UInt8.self))
  }

  private func skipped(_ reference: String) {
    let character = HTMLReferences.named[reference].map { String(Character($0)) }
    var text = character ?? "&\(reference);"
    text.withUTF8 { self.text(UnsafeRawBufferPointer($0)) }
  }

  private func refuse(_ problem: String) {
    if refusal == nil { refusal = problem }
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }
}
