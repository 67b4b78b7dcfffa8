import Transcripts

/// Reads TTML: the Timed Text Markup Language 1 and 2 of the W3C with its drafts (DFXP), and its
/// profiles IMSC, SMPTE-TT, EBU-TT and Apple's transcripts of podcasts.
///
/// Each `p` with text is one cue; where they stand on the screen and what they look like is left out.
final class TimedTextReader: XMLHandler {
  /// The kind of an element that is read; all others are skipped with their contents.
  private enum Kind {
    case root, head, title, agent, name
    /// `body` or `div`.
    case block
    case paragraph
    /// Anything in a paragraph that holds text.
    case span
  }

  private struct Element {
    var kind: Kind
    var interval = TimedTextInterval()
    var visibility = TimedTextVisibility()
    var speaker: String?
    /// Whether it is a word or a sentence of Apple's, which have no space between them.
    var isUnit = false
    /// Whether its own times, or those of a span around it, say when its text is seen.
    var isTimedSpan = false
  }

  private struct Paragraph {
    var text = MarkedText()
    var speaker: String?
    var spansBegin: Double?
    /// Nil in the outer one when there are no timed spans, in the inner one when one has no end.
    var spansEnd: Double??
    var hasUntimedText = false
  }

  private var stack: [Element] = []
  /// The number of open elements that are skipped.
  private var skipped = 0
  private var clock = TimedTextClock()
  private var namespace: [CChar] = []
  private var agents = TimedTextAgents()
  /// The styles that decide visibility, by their identifiers.
  private var styles: [String: TimedTextVisibility.Style] = [:]
  private var gathered: [UInt8] = []
  private var paragraph = Paragraph()
  private var cues = SpokenCuesBuilder()
  private(set) var issues = IssueLog()
  private var title: String?
  private var language: String?
  /// The duration that Apple writes at the `body`.
  private var duration: Timecode?
  /// Whether the times in timed elements count from the start of the recording.
  private let isAbsolute: Bool

  /// - Parameter head: the start of the document. Apple's namespaces in it mean that the times in
  ///   timed elements count from the start of the recording and not of the element.
  init(head: ByteView) {
    isAbsolute =
      head.index(after: "apple.com/", from: 0).map {
        head.index(after: "ttml-internal", from: $0) != nil
      } ?? false
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes, byteOffset: Int) {
    guard skipped == 0, let kind = kind(name, attributes) else {
      skipped += 1
      return
    }
    switch kind {
    case .root: open(root: attributes, name)
    case .head:
      if name.isLocal("style") { note(style: attributes) }
      stack.append(Element(kind: .head))
    case .title, .name:
      if kind == .name { agents.open(name: attributes) }
      gathered = []
      stack.append(Element(kind: kind))
    case .agent:
      agents.open(attributes)
      stack.append(Element(kind: .agent))
    case .block, .paragraph, .span: open(kind, attributes, byteOffset)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skipped == 0, let top = stack.last else { return }
    switch top.kind {
    case .title, .name: gathered.append(contentsOf: bytes)
    case .paragraph, .span:
      guard top.visibility.isSeen else { return }
      // Between the children of a sequence there is no time.
      if top.interval.isSequence, ByteView(bytes).hasVisibleText { return }
      paragraph.text.append(bytes)
      guard ByteView(bytes).hasVisibleText else { return }
      if !top.isTimedSpan { paragraph.hasUntimedText = true }
      stack[stack.count - 1].interval.containText()
    default: break
    }
  }

  func end() {
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard let element = stack.popLast() else { return }
    switch element.kind {
    case .title: if title == nil { title = gatheredText }
    case .name: agents.close(name: gatheredText)
    case .span: close(span: element)
    case .paragraph: close(paragraph: element)
    case .root, .head, .agent, .block: break
    }
    if !stack.isEmpty { stack[stack.count - 1].interval.contain(element.interval) }
  }

  /// The transcript of what was read.
  func transcript() -> Transcript {
    var transcript = Transcript(cues.build(), issues: issues.issues)
    (transcript.title, transcript.language) = (title, language)
    transcript.duration = duration
    return transcript
  }

  private var gatheredText: String? { CueText(String(decoding: gathered, as: UTF8.self)).string }
}

/// The kinds of the elements.
extension TimedTextReader {
  private func kind(_ name: XMLName, _ attributes: XMLAttributes) -> Kind? {
    guard let parent = stack.last?.kind else { return name.isLocal("tt") ? .root : nil }
    if parent == .head || parent == .agent {
      if name.isLocal("title") { return .title }
      if name.isLocal("agent") { return .agent }
      return parent == .agent && name.isLocal("name") ? .name : .head
    }
    guard isOwn(name.namespace) else { return nil }
    switch parent {
    case .root where name.isLocal("head"): return .head
    case .root, .block:
      if name.isLocal("p") { return .paragraph }
      return name.isLocal("div") || name.isLocal("body") ? .block : nil
    case .paragraph, .span: return span(name, attributes)
    default: return nil
    }
  }

  /// A namespace of TTML is the one that the root has; all others are foreign.
  private func isOwn(_ other: UnsafeBufferPointer<CChar>) -> Bool {
    other.isEmpty || other.elementsEqual(namespace)
  }

  private func span(_ name: XMLName, _ attributes: XMLAttributes) -> Kind? {
    if name.isLocal("br") || name.isLocal("p") { paragraph.text.appendLineBreak() }
    if name.isLocal("set") || name.isLocal("animate") {
      stack[stack.count - 1].visibility.animate(TimedTextVisibility.Style(attributes))
    }
    let textless: [StaticString] = ["br", "metadata", "set", "animate", "image", "audio"]
    if textless.contains(where: name.isLocal) { return nil }
    // What is said is the base; the ruby beside it says how that is read.
    let ruby = attributes[local: "ruby"] ?? ""
    return ["text", "textContainer", "delimiter"].contains(ruby) ? nil : .span
  }

  private func open(root: XMLAttributes, _ name: XMLName) {
    namespace = Array(name.namespace)
    clock = TimedTextClock(root: root)
    language = root[local: "lang"].flatMap { $0.isEmpty ? nil : $0 }
    var element = Element(kind: .root)
    element.interval.isAbsolute = isAbsolute
    stack.append(element)
  }

  private func open(_ kind: Kind, _ attributes: XMLAttributes, _ byteOffset: Int) {
    let parent = stack.count - 1
    var element = Element(kind: kind)
    element.interval = TimedTextInterval(attributes, in: &stack[parent].interval, clock) {
      issues.note(byteOffset, $0)
    }
    if element.interval.isOver {
      issues.note(byteOffset, "an element that begins after its container's end was left out")
      skipped += 1
      return
    }
    element.visibility = stack[parent].visibility.inside(style(of: attributes))
    element.speaker = agents.label(attributes[local: "agent"]) ?? stack[parent].speaker
    if kind == .span {
      open(span: &element, attributes)
    } else if kind == .paragraph {
      paragraph = Paragraph(speaker: element.speaker)
    } else if stack[parent].kind == .root {
      if isAbsolute, let end = element.interval.end { duration = Timecode(seconds: end) }
      element.interval.isWhole = true
    }
    stack.append(element)
  }

  private func note(style attributes: XMLAttributes) {
    let style = TimedTextVisibility.Style(attributes)
    guard !style.isEmpty, let id = attributes[local: "id"] else { return }
    styles[id] = style
  }

  private func style(of attributes: XMLAttributes) -> TimedTextVisibility.Style {
    var style = TimedTextVisibility.Style(attributes)
    guard !styles.isEmpty, let references = attributes["style"] else { return style }
    // Of several, the last has the last word.
    for id in references.split(whereSeparator: \.isWhitespace).reversed() {
      if let other = styles[String(id)] { style.add(other) }
    }
    return style
  }

  private func open(span element: inout Element, _ attributes: XMLAttributes) {
    let interval = element.interval
    let unit = attributes[local: "unit"]
    element.isUnit = unit == "word" || unit == "sentence"
    element.isTimedSpan =
      interval.hasBegin || interval.hasEnd || stack[stack.count - 1].isTimedSpan
    if interval.hasBegin, let begin = interval.begin {
      paragraph.text.mark(Timecode(seconds: begin))
    }
    if paragraph.speaker == nil { paragraph.speaker = element.speaker }
  }

  private func close(span element: Element) {
    if element.isUnit { paragraph.text.append(CollectionOfOne(0x20)) }
    let interval = element.interval
    guard interval.hasBegin || interval.hasEnd, let begin = interval.begin else { return }
    paragraph.spansBegin = min(begin, paragraph.spansBegin ?? begin)
    let last = paragraph.spansEnd ?? begin
    paragraph.spansEnd = .some(
      last.flatMap { last in interval.impliedEnd.map { max(last, $0) } })
  }

  /// A paragraph without times of its own is seen when its spans are.
  private func close(paragraph element: Element) {
    let interval = element.interval
    var (begin, end) = interval.isTimed ? (interval.begin, interval.end) : (nil, nil)
    if !paragraph.hasUntimedText, let spansBegin = paragraph.spansBegin {
      if !interval.hasBegin { begin = spansBegin }
      if !interval.hasEnd { end = (paragraph.spansEnd ?? nil) ?? end }
    }
    paragraph.text.append(
      to: &cues, start: begin.map { Timecode(seconds: $0) }, end: end.map { Timecode(seconds: $0) },
      speaker: paragraph.speaker)
  }
}
