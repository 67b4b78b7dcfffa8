import Transcripts

/// Writes the Markdown of a Learning Library's page, as `LearningLibraryPage` reads it:
///
///     # Title
///
///     **Source:** [https://…](https://…)
///     **Duration:** 01:02:10
///
///     ## Summary
///
///     - A key point.
///
///     ## Sections
///
///     - [00:03:06](https://…&t=186s) **Title** - Summary
///
///     ## Full Transcript
///
///     0:04 Jane Doe: words
///
/// Parts without content are left out. Each cue is one line; times are whole seconds, and a transcript
/// without any has lines without them. Labels are text, as `LabelWriter` puts it, and an inferred
/// speaker has the mark of one: `Jane Doe?: …`. Nothing is escaped, since the page escapes nothing:
/// words that end with a time between those of their line and the next may be read as a cue.
struct MarkdownExport {
  private let transcript: Transcript
  private var output: [UInt8] = []

  static func data(_ transcript: Transcript, attribution: Attribution?) -> [UInt8] {
    var page = MarkdownExport(transcript: transcript)
    page.output.reserveCapacity(transcript.cues.text.count + transcript.cues.count * 8)
    page.writeHead()
    page.writeList("Summary", transcript.keyPoints.compactMap(WrittenText.line))
    page.writeList("Sections", transcript.sections.compactMap(page.item))
    page.writeCaptions(attribution)
    return page.output
  }

  private init(transcript: Transcript) { self.transcript = transcript }

  private mutating func writeHead() {
    if let title = transcript.title.flatMap(WrittenText.line) { line("# \(title)\n") }
    if let source {
      line("**Source:** \(source.hasPrefix("http") ? Self.link(source, to: source) : source)")
    }
    if let duration = transcript.duration {
      line("**Duration:** \(ClockTime.text(seconds: duration.seconds))")
    }
    if source != nil || transcript.duration != nil { output.append(0x0A) }
  }

  private var source: String? { transcript.source.flatMap(WrittenText.line) }

  private mutating func writeList(_ heading: String, _ items: [String]) {
    if items.isEmpty { return }
    line("## \(heading)\n")
    for item in items { line("- \(item)") }
    output.append(0x0A)
  }

  /// A section as an item; nil for one whose title cannot be seen.
  private func item(_ section: Section) -> String? {
    guard let title = WrittenText.line(section.title) else { return nil }
    let start = ClockTime.text(seconds: section.start.seconds)
    let stamp =
      source.map { source in
        let joint = source.contains("?") ? "&" : "?"
        return Self.link(start, to: "\(source)\(joint)t=\(section.start.seconds)s", else: start)
      } ?? start
    let summary = section.summary.flatMap(WrittenText.line).map { " - \($0)" } ?? ""
    return "\(stamp) **\(title)**\(summary)"
  }

  /// A link, where an address can stand in one.
  private static func link(_ text: String, to address: String, else bare: String? = nil) -> String {
    let isAddress = address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x5B && $0 != 0x28 && $0 != 0x29 }
    return isAddress ? "[\(text)](\(address))" : bare ?? address
  }

  private mutating func writeCaptions(_ attribution: Attribution?) {
    line("## Full Transcript\n")
    let times = CueTimes(transcript)
    let isTimed = transcript.cues.lastStart != nil
    var labels = LabelWriter()
    for piece in times.inOrder(SpokenPiece.list(transcript, attribution)) {
      let words = WrittenText.bytes(transcript.cues.text[piece.text])
      if words.isEmpty { continue }
      if isTimed { output += "\(Timecode(milliseconds: times.starts[piece.cue])) ".utf8 }
      output += labels.bytes(piece, words)
      output.append(0x0A)
    }
  }

  private mutating func line(_ text: String) { output += "\(text)\n".utf8 }
}
