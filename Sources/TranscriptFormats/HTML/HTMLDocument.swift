import CGumbo

/// A parsed HTML document (WHATWG HTML, 13.2, by Gumbo 0.10.1).
final class HTMLDocument {
  private let arena = HTMLArena()
  private let markup: UnsafeMutableBufferPointer<UInt8>
  private let root: UnsafePointer<GumboNode>

  /// Linear but for `BoundedMarkup.mostSteps` steps.
  /// - Throws: `TranscriptFormatError.unreadable` for what would take too long or too much memory.
  init(_ text: ByteView) throws(TranscriptFormatError) {
    let bytes = try BoundedMarkup(text).bytes
    markup = .allocate(capacity: bytes.count)
    _ = markup.initialize(from: bytes)
    var options = kGumboDefaultOptions
    options.max_errors = 0
    options.userdata = Unmanaged.passUnretained(arena).toOpaque()
    options.allocator = { arena, size in
      Unmanaged<HTMLArena>.fromOpaque(arena!).takeUnretainedValue().allocate(size)
    }
    options.deallocator = { _, _ in }
    let output = markup.withMemoryRebound(to: CChar.self) { characters in
      gumbo_parse_with_options(&options, characters.baseAddress, characters.count)
    }
    root = UnsafePointer(output!.pointee.document)
  }

  deinit { markup.deallocate() }

  /// Calls `visit` with the start and the end of each element and with each text, in order.
  func forEachPart(_ visit: (HTMLPart) -> Void) {
    var path: [(node: UnsafePointer<GumboNode>, next: Int)] = [(root, 0)]
    while let (node, next) = path.last {
      if let child = Self.child(node, next) {
        path[path.count - 1].next += 1
        if let part = part(child) { visit(part) }
        path.append((child, 0))
      } else {
        path.removeLast()
        if let element = HTMLElement(node) { visit(.end(element)) }
      }
    }
  }

  private static func child(
    _ node: UnsafePointer<GumboNode>, _ index: Int
  ) -> UnsafePointer<GumboNode>? {
    let children: GumboVector
    switch node.pointee.type {
    case GUMBO_NODE_DOCUMENT: children = node.pointee.v.document.children
    case GUMBO_NODE_ELEMENT: children = node.pointee.v.element.children
    default: return nil
    }
    guard index < Int(children.length), let child = children.data[index] else { return nil }
    return UnsafePointer(child.assumingMemoryBound(to: GumboNode.self))
  }

  private func part(_ node: UnsafePointer<GumboNode>) -> HTMLPart? {
    if let element = HTMLElement(node) { return .start(element) }
    switch node.pointee.type {
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE:
      let text = node.pointee.v.text
      let bytes = UnsafeMutableRawPointer(mutating: text.text!).assumingMemoryBound(to: UInt8.self)
      let count = Self.length(bytes)
      Self.mend(UnsafeMutableBufferPointer(start: bytes, count: count))
      return .text(
        UnsafeBufferPointer(start: bytes, count: count), offset: Int(text.start_pos.offset))
    default: return nil
    }
  }

  /// Puts question marks in the place of what is no UTF-8: Gumbo makes such bytes of references to
  /// characters beyond any, `&#x10FFFFFFFF;`. The text is the document's own copy.
  private static func mend(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    let text = ByteView(UnsafeBufferPointer(bytes))
    var i = 0
    while i < text.count {
      let length = text.characterLength(at: i)
      if length == 0 { bytes[i] = UInt8(ascii: "?") }
      i += max(1, length)
    }
  }

  private static func length(_ bytes: UnsafePointer<UInt8>) -> Int {
    var length = 0
    while bytes[length] != 0 { length += 1 }
    return length
  }
}
