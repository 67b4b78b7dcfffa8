import Transcripts

/// The head of a text before its first stamp: a title, and in the exports of meeting tools
/// (Otter, Google Meet) a date, a duration, key words and who took part.
struct TextHead {
  private(set) var title: Range<Int>?
  private(set) var duration: Timecode?
  private(set) var date: String?
  /// The start of the words.
  private(set) var end: Int
  /// Whether it is the head of such an export, in which nothing is spoken.
  private(set) var isMeeting = false

  private static let mostLines = 40

  init(_ text: ByteView, _ body: Range<Int>, _ statistics: LineStatistics) {
    end = body.lowerBound
    // Markdown marks its titles, and a line before the words is an introduction.
    let isPlain = !statistics.isMarkdown
    var lines: [Range<Int>] = []
    for line in TextLines(text, body) where !line.isEmpty {
      let content = MarkdownLine(text, line).content
      let spoken = SpokenLine(text, content)
      if statistics.believes(text, spoken) || isMeeting && Self.isLabelled(text, spoken) {
        let name = statistics.nameLines.areAbove ? lines.popLast() : nil
        let start = name?.lowerBound ?? line.lowerBound
        if isPlain && statistics.isTimed || isMeeting { read(text, lines, upTo: start) }
        return
      }
      if lines.count == Self.mostLines { return }
      isMeeting = isMeeting || Self.isHeading(text, content, below: lines)
      lines.append(line)
    }
  }

  private static func isHeading(
    _ text: ByteView, _ line: Range<Int>, below lines: [Range<Int>]
  ) -> Bool {
    meetingHeadings.contains { isLine(text, line, $0) }
      || text.hasFolded("invited ", at: line.lowerBound)
        && lines.contains { DateLine(text, $0) != nil }
  }

  private mutating func read(_ text: ByteView, _ lines: [Range<Int>], upTo start: Int) {
    let lines = lines.filter { line in
      !Self.panelWords.contains { Self.isLine(text, line, $0) }
    }
    let dates = lines.map { DateLine(text, $0) }
    let rest = zip(lines, dates).filter { $0.1 == nil }.map(\.0)
    let heading = rest.first
    guard isMeeting || rest.count < 2 && heading.map({ Self.mayBeTitle(text, $0) }) ?? true else {
      return
    }
    title = heading.map { Self.withoutKind(text, MarkdownLine(text, $0).content) }
    duration = dates.lazy.compactMap { $0?.duration }.first
    date = dates.lazy.compactMap { $0?.date }.first
    end = start
  }

  private static func mayBeTitle(_ text: ByteView, _ line: Range<Int>) -> Bool {
    let last = text[line.upperBound - 1]
    return line.count <= 120 && ![0x2E, 0x21, 0x2C, 0x3A, 0x3B].contains(last)
  }

  /// `Weekly sync – Transcript` without its end.
  private static func withoutKind(_ text: ByteView, _ line: Range<Int>) -> Range<Int> {
    for end: StaticString in [" – transcript", " — transcript", " - transcript"] {
      let start = line.upperBound - end.utf8CodeUnitCount
      if start > line.lowerBound, text.hasFolded(end, at: start) {
        return text.trimmed(line.lowerBound..<start)
      }
    }
    return line
  }

  private static func isLabelled(_ text: ByteView, _ line: SpokenLine) -> Bool {
    guard let label = SpokenLine.label(text, line.words), !label.words.isEmpty else { return false }
    return LabelKind(String(decoding: text.bytes(label.name), as: UTF8.self)) != .none
  }

  static func isLine(_ text: ByteView, _ line: Range<Int>, _ words: StaticString) -> Bool {
    line.count == words.utf8CodeUnitCount && text.hasFolded(words, at: line.lowerBound)
  }

  private static let meetingHeadings: [StaticString] = [
    "attendees", "invited", "participants", "speakers", "summary keywords",
  ]

  /// The words that YouTube's page shows around its transcript.
  private static let panelWords: [StaticString] = [
    "chapters", "follow along using the transcript.", "full transcript", "hide transcript",
    "search in video", "search transcript", "show transcript", "transcript",
  ]
}
