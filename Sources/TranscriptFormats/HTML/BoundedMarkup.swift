/// A copy of HTML that Gumbo parses in bounded time and memory, byte for byte at the same offsets.
///
/// Gumbo looks through its stack of open elements at nearly every tag, compares each attribute with
/// all others of its tag, and opens formatting elements that were left open again in each paragraph.
/// The first two are counted before the parse, and an input that would take too long is refused;
/// formatting elements are renamed, for their only use here is the text in them. What is not read,
/// and what has a syntax of its own (scripts, comments, forms' lists), is blanked, so that this
/// count and Gumbo agree on what a tag is.
struct BoundedMarkup {
  static let largestInput = 32 << 20
  /// Tags and attributes, which take some 200 bytes each in the tree.
  static let mostPieces = 1_000_000
  /// Steps of the loops that are not linear: a few nanoseconds each.
  static let mostSteps = 200_000_000

  private(set) var bytes: [UInt8]
  private let text: ByteView
  private var open: [String] = []
  private var pieces = 0
  private var steps = 0
  private var roots: Set<String> = []
  /// Hidden elements without an end tag in what follows.
  private var unclosed: Set<String> = []

  /// - Throws: `TranscriptFormatError.unreadable` for an input that is refused.
  init(_ text: ByteView) throws(TranscriptFormatError) {
    self.text = text
    guard text.count <= Self.largestInput else {
      throw Self.refusal("it is larger than \(Self.largestInput >> 20) MB", at: 0)
    }
    bytes = Array(text.bytes(0..<text.count))
    var i = 0
    while let mark = text.firstIndex(of: 0x3C, in: min(i, text.count)..<text.count) {
      i = readMarkup(at: mark)
      if pieces > Self.mostPieces { throw Self.refusal("it has too many tags", at: mark) }
      if steps > Self.mostSteps {
        throw Self.refusal("its elements are nested too deeply", at: mark)
      }
    }
  }

  private static func refusal(_ problem: String, at offset: Int) -> TranscriptFormatError {
    .unreadable(format: "HTML", problem: problem, byteOffset: offset)
  }

  /// Returns the index to go on at.
  private mutating func readMarkup(at mark: Int) -> Int {
    pieces += 1
    if let tag = HTMLTag(text, at: mark) { return read(tag, at: mark) }
    if text.has("<!--", at: mark) {
      return silence(mark, text.index(after: "-->", from: mark + 2))
    }
    switch text[mark + 1] {
    case 0x21, 0x2F, 0x3F:
      let end = text.firstIndex(of: 0x3E, in: mark..<text.count).map { $0 + 1 }
      if text.hasFolded("<!doctype", at: mark) { return end ?? text.count }
      return silence(mark, end)
    default: return mark + 1
    }
  }

  private mutating func read(_ tag: HTMLTag, at mark: Int) -> Int {
    guard let end = tag.end else { return silence(mark, nil) }
    count(tag)
    let name = mark + (tag.isEnd ? 2 : 1)
    if Self.raw.contains(tag.name) || Self.hidden.contains(tag.name) {
      return hide(tag, at: mark, end)
    }
    if tag.name == "title", !tag.isEnd {
      // Its text has no tags; what looks like them stays.
      return firstIndex(ofEndTag: tag.name, end) ?? text.count
    }
    if tag.name == "html" || tag.name == "body", !tag.isEnd {
      // A second one would give its attributes to the first.
      if !roots.insert(tag.name).inserted { return silence(mark, end) }
    }
    if Self.renamed.contains(tag.name) { bytes[name] = 0x78 }
    if tag.isEnd { close(tag.name) } else { enter(tag.name) }
    return end
  }

  private mutating func count(_ tag: HTMLTag) {
    pieces += tag.attributes
    steps += open.count + tag.attributes * min(tag.attributes, Self.mostSteps)
  }

  /// Makes an empty comment of a range; of everything up to the end, white space.
  private mutating func silence(_ start: Int, _ end: Int?) -> Int {
    let stop = end ?? text.count
    for i in start..<stop { bytes[i] = 0x20 }
    if end != nil, stop - start >= 3 {
      (bytes[start], bytes[start + 1], bytes[stop - 1]) = (0x3C, 0x21, 0x3E)
    }
    return stop
  }

  /// Takes away an element that is not shown: up to its end tag, or, where that is missing, the tag
  /// alone, unless what follows it is no markup.
  private mutating func hide(_ tag: HTMLTag, at mark: Int, _ end: Int) -> Int {
    let isEmpty = text[end - 2] == 0x2F && (tag.name == "svg" || tag.name == "math")
    if tag.isEnd || isEmpty || unclosed.contains(tag.name) { return silence(mark, end) }
    if let close = firstIndex(ofEndTag: tag.name, end) {
      return silence(mark, HTMLTag(text, at: close)?.end)
    }
    unclosed.insert(tag.name)
    return silence(mark, Self.raw.contains(tag.name) ? nil : end)
  }

  private func firstIndex(ofEndTag name: String, _ start: Int) -> Int? {
    var i = start
    while let mark = text.firstIndex(of: 0x3C, in: min(i, text.count)..<text.count) {
      if text[mark + 1] == 0x2F, hasName(name, at: mark + 2) { return mark }
      i = mark + 1
    }
    return nil
  }

  private func hasName(_ name: String, at index: Int) -> Bool {
    var i = index
    for byte in name.utf8 {
      let found = text[i] &- 0x41 < 26 ? text[i] | 0x20 : text[i]
      if found != byte { return false }
      i += 1
    }
    return text[i] == 0x3E || text[i] == 0x2F || text.spaceLength(at: i) > 0
  }
}

/// The stack of open elements, never shorter than Gumbo's by more than a few elements for each in
/// it: an end tag takes away only what it surely closes.
extension BoundedMarkup {
  private mutating func enter(_ name: String) {
    if Self.void.contains(name) || Self.unnested.contains(name) { return }
    if Self.items.contains(name), open.last == name { return }
    open.append(name)
  }

  private mutating func close(_ name: String) {
    var i = open.count - 1
    while i >= 0, open[i] != name, Self.items.contains(open[i]) { i -= 1 }
    if i >= 0, open[i] == name { open.removeLast(open.count - i) }
  }

  /// Close themselves when the next one starts.
  private static let items: Set = ["dd", "dt", "li"]

  /// Never many inside one another without a `div` or a `table` between.
  private static let unnested: Set = [
    "body", "caption", "colgroup", "head", "html", "optgroup", "option", "p", "tbody", "td",
    "tfoot", "th", "thead", "tr",
  ]

  private static let void: Set = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "hr", "img", "input", "keygen",
    "link", "meta", "param", "source", "track", "wbr",
  ]

  /// Formatting elements, and what changes the rules for all that follows it.
  private static let renamed: Set = [
    "a", "applet", "b", "big", "code", "em", "font", "frame", "frameset", "i", "image", "isindex",
    "marquee", "nobr", "object", "plaintext", "s", "small", "strike", "strong", "tt", "u",
  ]

  /// The elements that a page does not show as text.
  private static let hidden: Set = [
    "audio", "canvas", "datalist", "math", "noscript", "select", "svg", "template", "video",
  ]

  /// The hidden elements whose contents are no markup.
  private static let raw: Set = [
    "iframe", "noembed", "noframes", "script", "style", "textarea", "xmp",
  ]
}
