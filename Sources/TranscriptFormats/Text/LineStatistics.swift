/// Statistics of the lines of a text: a pattern that recurs is believed of each line.
///
/// One line `Ana Ruiz 0:12` or `10:30 we met` says nothing; many of the kind are how the document
/// says who speaks and when. O(n).
struct LineStatistics {
  private struct Header {
    var count = 0
    var isMarked = false
  }

  private(set) var isMarkdown: Bool
  /// Whether a line that stands under another continues it.
  private(set) var joinsLines = true
  /// The number of lines that are a name with a stamp, where such lines are believed.
  private(set) var headers = 0
  /// Lines that are a stamp only, and lines that start with one.
  private(set) var standalone = 0
  private(set) var stamped = 0
  /// Paragraphs that start with a time in brackets, with hours.
  private(set) var opened = 0
  /// Lines that start with a range of times in brackets.
  private(set) var ranges = 0
  /// Lines that are timings of captions.
  private(set) var timings = 0

  /// Lines that start with a stamp and a label.
  private(set) var labelled = 0
  private(set) var nameLines = NameLines()

  private var names: [String: Header] = [:]
  private var believedNames: Set<String> = []
  private var startsWithHeader = false
  private var startsWithStamp = false

  private var words = 0
  private var paragraphs = 0

  init(_ text: ByteView, _ body: Range<Int>, isMarkdown: Bool) {
    self.isMarkdown = isMarkdown
    var isBlank = true
    for line in TextLines(text, body) {
      if line.isEmpty {
        if !isBlank { nameLines.addBlank(text) }
        isBlank = true
        continue
      }
      if isBlank { paragraphs += 1 }
      count(text, line, opensParagraph: isBlank)
      isBlank = false
    }
    nameLines.addBlank(text)
    settle()
  }

  private mutating func count(_ text: ByteView, _ line: Range<Int>, opensParagraph: Bool) {
    words += 1
    let markdown = MarkdownLine(text, line)
    if !isMarkdown { isMarkdown = Self.isMarkdown(text, line, markdown.kind) }
    guard markdown.kind == .words || markdown.kind == .listItem else { return }
    let spoken = SpokenLine(text, markdown.content)
    let isStamp = spoken.stamp != nil && spoken.name == nil && spoken.words.isEmpty
    nameLines.add(text, markdown.content, isStamp: isStamp)
    guard let stamp = spoken.stamp else { return }
    if stamp.isCaptionTiming { timings += 1 }
    if let name = spoken.name {
      if words == 1 { startsWithHeader = true }
      let name = String(decoding: text.bytes(name), as: UTF8.self)
      names[name, default: Header()].count += 1
      if spoken.isMarked { names[name]?.isMarked = true }
    } else {
      if words == 1 { startsWithStamp = true }
      stamped += 1
      if stamp.isBracketed, stamp.end != nil { ranges += 1 }
      if spoken.words.isEmpty { standalone += 1 }
      if opensParagraph, stamp.isBracketed, stamp.isExact { opened += 1 }
      if SpokenLine.label(text, spoken.words) != nil { labelled += 1 }
    }
  }

  /// Whether a line shows that the text is Markdown.
  private static func isMarkdown(
    _ text: ByteView, _ line: Range<Int>, _ kind: MarkdownLine.Kind
  ) -> Bool {
    if case .heading = kind { return true }
    for mark: StaticString in ["**", "__"] where text.has(mark, at: line.lowerBound) {
      let inner = line.lowerBound + 2..<min(line.upperBound, line.lowerBound + 100)
      if !inner.isEmpty, inner.contains(where: { text.has(mark, at: $0) }) { return true }
    }
    var from = line.lowerBound
    while let bracket = text.firstIndex(of: 0x5D, in: from..<line.upperBound) {
      if text.has("](http", at: bracket) { return true }
      from = bracket + 1
    }
    return false
  }

  private mutating func settle() {
    let total = names.reduce(0) { $0 + $1.value.count }
    believedNames = Set(names.keys.filter { isBelieved($0, of: total) })
    // Beside those, what stands well apart from its stamp is a name, too.
    if !believedNames.isEmpty {
      believedNames.formUnion(names.keys.filter { names[$0]?.isMarked == true })
    }
    headers = believedNames.reduce(0) { $0 + (names[$1]?.count ?? 0) }
    joinsLines = headers > 0 || believesStamps || paragraphs > 1 && words <= 25 * paragraphs
  }

  private func isBelieved(_ name: String, of total: Int) -> Bool {
    // Somebody's `**Ana Ruiz::** 0:12` is a name with a colon too many.
    switch LabelKind(name.hasSuffix(":") ? String(name.dropLast()) : name) {
    case .certain, .fullName: return true
    case .possible: return total > 1 || startsWithHeader
    case .none:
      guard let header = names[name], header.count > 1, header.isMarked else { return false }
      return name.first?.isLowercase == false
    }
  }

  private var believesStamps: Bool {
    stamped > 1 || standalone > 0 || opened > 0 || startsWithStamp
  }

  /// Whether lines name the speakers beside stamps, and labels need not.
  var namesSpeakers: Bool { headers > 0 || nameLines.areAbove || nameLines.areBelow }

  var isTimed: Bool { headers > 0 || believesStamps }

  /// Whether a name stands in one of the headers that are believed.
  func knows(_ name: String) -> Bool { believedNames.contains(name) }

  /// Whether a line's stamp, with its name where it has one, is what it looks like.
  func believes(_ text: ByteView, _ line: SpokenLine) -> Bool {
    guard let stamp = line.stamp else { return false }
    if let name = line.name {
      return knows(String(decoding: text.bytes(name), as: UTF8.self))
    }
    if stamp.isBracketed || line.words.isEmpty { return headers > 0 || believesStamps }
    return believesStamps && (headers == 0 || stamp.isExact)
  }
}
