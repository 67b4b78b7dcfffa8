import CGumbo

/// The text that a page shows, as lines: a line break where an element stands alone, a bullet
/// before a list's item, a space between the cells of a table and after a stamp.
struct VisibleText {
  /// Valid UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The document's title, and the text of its first heading of the first level.
  private(set) var title: String?
  private(set) var mainHeading: String?

  /// The start of a text here and in the source.
  private var origins: [(offset: Int, source: Int)] = []
  private var frames = 0
  private var preformatted = 0
  private var isInTitle = false
  /// The starts of the open elements.
  private var starts: [Int] = []
  private var headingStart: Int?

  init(_ document: HTMLDocument) {
    document.forEachPart { part in
      switch part {
      case .start(let element): start(element)
      case .end(let element): end(element)
      case .text(let text, let offset): append(text, offset)
      }
    }
  }

  /// The offset in the source of the text at an offset here. O(log n).
  func source(of offset: Int) -> Int {
    let next = origins.partitioningIndex { $0.offset > offset }
    return next == 0 ? 0 : origins[next - 1].source
  }

  private mutating func start(_ element: HTMLElement) {
    switch element.tag {
    case GUMBO_TAG_TITLE: isInTitle = true
    case GUMBO_TAG_BR: breakLine()
    case GUMBO_TAG_PRE: preformatted += 1
    case GUMBO_TAG_H1: headingStart = bytes.count
    default: break
    }
    if element.isFrame { frames += 1 }
    separate(element)
    if element.tag == GUMBO_TAG_LI, frames == 0 { bytes += Self.bullet }
    starts.append(bytes.count)
  }

  private mutating func end(_ element: HTMLElement) {
    switch element.tag {
    case GUMBO_TAG_TITLE: isInTitle = false
    case GUMBO_TAG_TD, GUMBO_TAG_TH: appendSpace()
    case GUMBO_TAG_PRE: preformatted -= 1
    case GUMBO_TAG_H1: endMainHeading()
    default: break
    }
    if element.isFrame { frames -= 1 }
    let start = starts.popLast() ?? bytes.count
    if !element.isBlock || element.tag == GUMBO_TAG_BUTTON, isStamp(from: start) {
      appendSpace()
    } else {
      separate(element)
    }
  }

  private mutating func endMainHeading() {
    if let start = headingStart, mainHeading == nil, start <= bytes.count {
      mainHeading = CueText(String(decoding: bytes[start...], as: UTF8.self)).string
    }
    headingStart = nil
  }

  private mutating func separate(_ element: HTMLElement) {
    guard element.isBlock, !bytes.isEmpty, !hasBullet else { return }
    if bytes.last != 0x0A { breakLine() }
    if element.isParagraph, bytes.count > 1, bytes[bytes.count - 2] != 0x0A { breakLine() }
  }

  private mutating func breakLine() {
    if bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(0x0A)
  }

  private mutating func appendSpace() {
    if let last = bytes.last, last != 0x20, last != 0x0A { bytes.append(0x20) }
  }

  /// Whether all that was written since is a clock time.
  private func isStamp(from start: Int) -> Bool {
    guard start < bytes.count, bytes.count - start < 12 else { return false }
    return ShownTime.read(String(decoding: bytes[start...], as: UTF8.self)) != nil
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ source: Int) {
    if isInTitle { return appendTitle(text) }
    if frames > 0 { return }
    origins.append((bytes.count, source))
    // Markdown that stands in a page has its own lines.
    let keepsLines = preformatted > 0 || Self.isMarkdown(text)
    for byte in text {
      if byte == 0x20 || byte &- 0x09 < 5 {
        if keepsLines, byte == 0x0A { breakLine() } else { appendSpace() }
      } else {
        bytes.append(byte)
      }
    }
  }

  private mutating func appendTitle(_ text: UnsafeBufferPointer<UInt8>) {
    if title == nil { title = CueText(String(decoding: text, as: UTF8.self)).string }
  }

  private static func isMarkdown(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = ByteView(text)
    var i = 0
    while let line = text.firstIndex(of: 0x0A, in: i..<text.count) {
      let start = text.skippingSpace(line, text.count)
      if text.has("## ", at: start) || text.has("- [", at: start) { return true }
      i = max(start, line + 1)
    }
    return false
  }

  private static let bullet = Array("• ".utf8)

  /// Whether the last thing is the bullet of an item.
  private var hasBullet: Bool { bytes.suffix(Self.bullet.count).elementsEqual(Self.bullet) }
}
