import Transcripts

extension NotesReport {
  /// A heading with the title, the source, and the notes under the sections that they are in. The
  /// words before a quote stand above it and not in it.
  var markdown: String {
    var blocks = ["# \(MarkdownText.line(document.title))"]
    if let source = document.transcript.source {
      blocks.append(MediaLink(source).map { "<\($0.address)>" } ?? MarkdownText.line(source))
    }
    var heading: String?
    for note in notes {
      let title = note.cue == nil ? Self.unplaced : note.section
      if let title, title != heading { blocks.append("## \(MarkdownText.line(title))") }
      heading = title
      let before = MarkdownText.line(note.before)
      if !before.isEmpty { blocks.append("*… \(before)*") }
      blocks.append(quote(note))
      if let lines = written(note) { blocks.append(lines) }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func quote(_ note: ReportedNote) -> String {
    let time = note.time.map { time in
      note.link.map { "[\(time)](\(destination($0)))" } ?? "\(time)"
    }
    let facts = [
      note.speaker.map { "**\(MarkdownText.line($0))**" }, time,
      note.note.made.isEmpty ? nil : MarkdownText.line(note.note.made),
    ].compactMap(\.self)
    return [facts.joined(separator: " · "), MarkdownText.line(note.note.quote)].filter {
      !$0.isEmpty
    }.map { "> \($0)" }
      .joined(separator: "\n>\n")
  }

  /// The user's words; nil where there are none. A line break is one.
  private func written(_ note: ReportedNote) -> String? {
    let lines = PlainWords.lines(note.note.text).map(MarkdownText.line)
    return lines.isEmpty
      ? nil
      : lines.indices.map { index in
        let isBroken = index + 1 < lines.count && !lines[index].isEmpty && !lines[index + 1].isEmpty
        return lines[index] + (isBroken ? "\\" : "")
      }.joined(separator: "\n")
  }

  /// A link's parentheses would end it, and a semicolon could end the name of a character.
  private func destination(_ link: String) -> String {
    link.map { ["(": "%28", ")": "%29", ";": "%3B"][$0] ?? String($0) }.joined()
  }
}
