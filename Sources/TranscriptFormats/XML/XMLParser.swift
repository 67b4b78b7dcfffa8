import CExpat
import Glibc

/// Parses XML (fifth edition of XML 1.0) by means of Expat.
///
/// Safe with any input: nothing outside of the document is ever read, a document that declares
/// entities is refused, and so is one whose elements are nested too deeply or whose namespaces have
/// very long names.
final class XMLParser {
  /// The place and the reason that a document is not well-formed.
  struct Break {
    var byteOffset: Int
    /// The reason in Expat's words.
    var reason: String
    var isUnboundPrefix = false
    /// Whether another document begins there: segments of a stream are put together so.
    var isNextDocument = false
  }

  private static let deepest = 200
  private static let longestNamespace = 2000
  private static let mostDocuments = 10_000
  /// Pieces grow, because Expat reads a long token again with each piece; the first is small, because
  /// Expat copies it even where the next document begins in it.
  private static let (firstPiece, longestPiece) = (1 << 16, 1 << 24)

  private let parser: XML_Parser
  private let handler: any XMLHandler
  /// The start of the document.
  private let start: Int
  private var depth = 0
  private var refusal: String?

  /// Nil when there is no memory for it.
  private init?(_ handler: any XMLHandler, start: Int, namespaces: Bool) {
    // What was decoded before is UTF-8, whatever the declaration says.
    let made = namespaces ? XML_ParserCreateNS("UTF-8", 0x3A) : XML_ParserCreate("UTF-8")
    guard let made else { return nil }
    (parser, self.handler, self.start) = (made, handler, start)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    setContentHandlers()
    setTrapHandlers()
  }

  private func setContentHandlers() {
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
    // In a document whose type is declared elsewhere, a reference without a declaration is no error.
    XML_SetSkippedEntityHandler(parser) { data, name, isParameter in
      guard let name, isParameter == 0 else { return }
      XMLParser.of(data)?.skipped(String(cString: name))
    }
  }

  private func setTrapHandlers() {
    XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
      XMLParser.of(data)?.refuse("it declares entities of its own, which could be a trap")
    }
    // Expat puts the namespace before each name.
    XML_SetStartNamespaceDeclHandler(parser) { data, _, namespace in
      guard let namespace, strlen(namespace) > XMLParser.longestNamespace else { return }
      XMLParser.of(data)?.refuse("it declares a namespace with a very long name")
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Parses a document, or several one after the other.
  /// - Parameter namespaces: whether prefixes stand for what the document says they do; one that it
  ///   does not say breaks it.
  /// - Returns: where the document is not well-formed; the handler has what stands before that.
  /// - Throws: `TranscriptFormatError.unreadable` for a document that is refused.
  static func parse(
    _ text: ByteView, namespaces: Bool, _ handler: any XMLHandler
  ) throws(TranscriptFormatError) -> Break? {
    var found: Break?
    for _ in 0..<mostDocuments {
      let start = found?.byteOffset ?? 0
      found = try parse(text, from: start, namespaces: namespaces, handler)
      guard let found, found.isNextDocument, found.byteOffset > start else { break }
    }
    return found
  }

  private static func parse(
    _ text: ByteView, from start: Int, namespaces: Bool, _ handler: any XMLHandler
  ) throws(TranscriptFormatError) -> Break? {
    guard let parser = XMLParser(handler, start: start, namespaces: namespaces) else {
      throw .unreadable(format: "XML", problem: "there is not enough memory", byteOffset: start)
    }
    let found = parser.feed(text)
    if let refusal = parser.refusal {
      throw .unreadable(format: "XML", problem: refusal, byteOffset: found?.byteOffset ?? start)
    }
    while parser.depth > 0 { parser.end() }
    return found
  }

  private func feed(_ text: ByteView) -> Break? {
    var (fed, length) = (start, Self.firstPiece)
    repeat {
      let piece = text.bytes(fed..<min(text.count, fed + length))
      fed += piece.count
      length = min(2 * length, Self.longestPiece)
      let isFinal: Int32 = fed == text.count ? 1 : 0
      let status = piece.withMemoryRebound(to: CChar.self) {
        XML_Parse(parser, $0.baseAddress, Int32($0.count), isFinal)
      }
      if status != XML_STATUS_OK { return failure(in: text) }
    } while fed < text.count
    return nil
  }

  private func failure(in text: ByteView) -> Break {
    let code = XML_GetErrorCode(parser)
    let offset = min(max(start, byteOffset), text.count)
    let isBehind = code == XML_ERROR_JUNK_AFTER_DOC_ELEMENT || code == XML_ERROR_MISPLACED_XML_PI
    return Break(
      byteOffset: offset,
      reason: XML_ErrorString(code).map { String(cString: $0) } ?? "unknown error",
      isUnboundPrefix: code == XML_ERROR_UNBOUND_PREFIX,
      isNextDocument: isBehind && depth == 0 && text[offset] == 0x3C)
  }

  /// The parser's offset in the text.
  private var byteOffset: Int { start + Int(XML_GetCurrentByteIndex(parser)) }
}

/// The callbacks that Expat calls.
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
      handler.start(name, attributes, byteOffset: byteOffset)
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
    var text = CharacterReference.common[reference] ?? "&\(reference);"
    text.withUTF8 { self.text(UnsafeRawBufferPointer($0)) }
  }

  private func refuse(_ problem: String) {
    if refusal == nil { refusal = problem }
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }
}
