import Transcripts

/// Makes cues of a text's lines: one of each paragraph, or of each line where lines are paragraphs.
///
/// A stamp is the start of the words after it up to a blank line; paragraphs that follow have no
/// time of their own. Where headers name the speakers, they and labels make the turns; else labels
/// stay in the texts, for `SpeakerLabels` to judge.
struct TextCues {
  private let text: ByteView
  private let statistics: LineStatistics
  private(set) var sections: [Section] = []
  /// The offset of the first heading that has no time after it, and so makes no section.
  var untimedHeading: Int? { headings.first?.offset }
  /// The first heading, when nothing was said before it.
  private(set) var title: String?
  private(set) var issues = IssueLog()
  private var spoken = SpokenCuesBuilder()

  private var paragraph: [Range<Int>] = []
  /// Whether the paragraph is a label so far, whose words stand below.
  private var isLabel = false
  private var speaker: String?
  private var start: Timecode?
  private var end: Timecode?
  /// Whether the last line was a stamp and nothing else.
  private var isAfterStamp = false
  /// Titles of sections whose start is that of the next cue with a time.
  private var headings: [(title: String, offset: Int)] = []
  private var kinds: [String: LabelKind] = [:]

  init(_ text: ByteView, _ statistics: LineStatistics) {
    (self.text, self.statistics) = (text, statistics)
  }

  mutating func read(_ body: Range<Int>) {
    for line in TextLines(text, body) {
      if statistics.isMarkdown {
        let markdown = MarkdownLine(text, line)
        add(markdown.content, markdown.kind)
      } else {
        add(withoutDash(line), line.isEmpty ? .blank : .words)
      }
    }
    endParagraph(keepsLabel: false)
  }

  consuming func build() -> SpokenCues { spoken.build() }

  private mutating func add(_ line: Range<Int>, _ kind: MarkdownLine.Kind) {
    switch kind {
    case .words:
      read(line: line)
    case .listItem:
      endParagraph()
      read(line: line)
    case .heading(let level):
      endParagraph(keepsLabel: false)
      addHeading(line, level)
    case .blank, .none:
      endParagraph()
    }
  }

  private mutating func read(line: Range<Int>) {
    if isClosing(line) {
      endParagraph(keepsLabel: false)
      return
    }
    let found = SpokenLine(text, line)
    guard let stamp = found.stamp, statistics.believes(text, found), !isClockTime(found) else {
      let isAfterStamp = self.isAfterStamp
      self.isAfterStamp = false
      if isAfterStamp, statistics.nameLines.areBelow {
        speaker = string(line)
      } else if !isAfterStamp || !repeatsStamp(line) {
        addWords(line)
      }
      return
    }
    let isAlone = found.name == nil && found.words.isEmpty
    let nameAbove = isAlone && statistics.nameLines.areAbove ? paragraph.popLast() : nil
    endParagraph(keepsLabel: false)
    if stamp.isNegative { issues.noteNegativeTime(stamp.range.lowerBound) }
    start = Timecode(milliseconds: stamp.start)
    end = stamp.end.map { Timecode(milliseconds: $0) }
    speaker = found.name.flatMap { string($0) } ?? nameAbove.flatMap { string($0) } ?? speaker
    if found.words.isEmpty { isAfterStamp = true } else { addWords(found.words) }
  }

  /// Whether a time starts the words below a stamp that is alone in its line.
  private func isClockTime(_ line: SpokenLine) -> Bool {
    isAfterStamp && statistics.headers == 0 && line.name == nil && !line.words.isEmpty
      && line.stamp?.isBracketed == false
  }

  /// A line of plain text without the mark of a list, if a label follows the mark.
  private mutating func withoutDash(_ line: Range<Int>) -> Range<Int> {
    guard text[line.lowerBound] == 0x2D || text[line.lowerBound] == 0x2A else { return line }
    let item = MarkdownLine(text, line)
    return item.kind == .listItem && label(item.content) != nil ? item.content : line
  }

  private mutating func addWords(_ words: Range<Int>) {
    var words = words
    if let label = label(words) {
      endParagraph(keepsLabel: false)
      if statistics.namesSpeakers {
        speaker = string(label.name)
        words = label.words
      }
      isLabel = label.words.isEmpty
    } else {
      isLabel = false
    }
    if !words.isEmpty { paragraph.append(words) }
    if !statistics.joinsLines { endParagraph() }
  }

  private mutating func label(
    _ words: Range<Int>
  ) -> (name: Range<Int>, words: Range<Int>)? {
    guard let label = SpokenLine.label(text, words) else { return nil }
    let name = String(decoding: text.bytes(label.name), as: UTF8.self)
    let kind = kinds[name] ?? LabelKind(name)
    kinds[name] = kind
    if !statistics.namesSpeakers { return kind == .none ? nil : label }
    // Beside names that a stamp vouches for, a single word with a colon is none.
    let isName = statistics.knows(name) || kind == .fullName || kind == .certain
    return isName || kind == .possible && label.words.isEmpty ? label : nil
  }

  /// - Parameter keepsLabel: whether a label alone waits for the words below it.
  private mutating func endParagraph(keepsLabel: Bool = true) {
    isAfterStamp = isAfterStamp && keepsLabel
    if paragraph.isEmpty || isLabel && keepsLabel { return }
    defer { paragraph.removeAll(keepingCapacity: true) }
    guard let words = self.words().collapsed() else { return }
    if let start {
      sections += headings.map { Section(start: start, title: $0.title) }
      headings = []
    }
    spoken.append(start: start, end: end, speaker: speaker) { $0.append(contentsOf: words) }
    (start, end) = (nil, nil)
  }

  private func words() -> CueText {
    var bytes: [UInt8] = []
    for line in paragraph {
      if !bytes.isEmpty { bytes.append(0x20) }
      bytes.append(contentsOf: text.bytes(line))
    }
    var words = CueText()
    words.append(
      statistics.isMarkdown ? InlineMarkdown.plain(bytes) : FormattingTags.removed(bytes))
    return words
  }

  private mutating func addHeading(_ line: Range<Int>, _ level: Int) {
    let found = SpokenLine(text, line)
    if let stamp = found.stamp, let title = string(found.name ?? found.words) {
      sections.append(Section(start: Timecode(milliseconds: stamp.start), title: title))
    } else if let heading = string(line) {
      if level == 1, title == nil, spoken.cues.count == 0 {
        title = heading
      } else {
        headings.append((heading, line.lowerBound))
      }
    }
  }

  /// The words of a range; nil when nothing in it can be seen.
  func string(_ range: Range<Int>) -> String? {
    var words = CueText()
    let bytes = Array(text.bytes(range))
    words.append(statistics.isMarkdown ? InlineMarkdown.plain(bytes) : bytes)
    return words.collapsed().map { String(decoding: $0, as: UTF8.self) }
  }

  /// `1 minute, 5 seconds`, as YouTube repeats a stamp for those who listen to the page.
  private func repeatsStamp(_ line: Range<Int>) -> Bool {
    guard let start, line.count < 60, text.isDigit(line.lowerBound) else { return false }
    var (seconds, i) = (0, line.lowerBound)
    while i < line.upperBound {
      var value = 0
      while text.isDigit(i), value < 1_000_000 {
        value = value * 10 + Int(text[i] &- 0x30)
        i += 1
      }
      guard text[i] == 0x20,
        let unit = Self.units.first(where: { text.hasFolded($0.name, at: i + 1) })
      else { return false }
      seconds += value * unit.seconds
      i += 1 + unit.name.utf8CodeUnitCount
      while i < line.upperBound, !text.isDigit(i) {
        guard text[i] | 0x20 == 0x73 || text[i] == 0x2C || text[i] == 0x20 else { return false }
        i += 1
      }
    }
    return seconds == start.seconds
  }

  private static let units: [(name: StaticString, seconds: Int)] = [
    ("hour", 3600), ("minute", 60), ("second", 1),
  ]

  /// Whether a line is one that meeting tools, or YouTube's page, write below the words.
  private func isClosing(_ line: Range<Int>) -> Bool {
    let language: StaticString = " (auto-generated)"
    let start = line.upperBound - language.utf8CodeUnitCount
    return Self.closings.contains { text.hasFolded($0, at: line.lowerBound) }
      || 1..<30 ~= start - line.lowerBound && text.hasFolded(language, at: start)
  }

  private static let closings: [StaticString] = [
    "meeting ended after", "this editable transcript was computer generated",
    "transcribed by https://otter.ai", "transcription ended after",
  ]
}
