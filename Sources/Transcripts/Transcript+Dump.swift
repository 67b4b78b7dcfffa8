extension Transcript {
  /// The whole transcript as lines of text, always the same for the same transcript; for tests.
  ///
  /// Absent values are left out. Times are `m:ss`, with milliseconds where there are any; places
  /// are `cue.offset`; a line break inside a text is printed as `\n`.
  public var dump: String {
    var lines: [String] = []
    if let title { lines.append("title: \(title)") }
    if let source { lines.append("source: \(source)") }
    if let duration { lines.append("duration: \(Self.exact(duration))") }
    if let date { lines.append("date: \(date)") }
    if let language { lines.append("language: \(language)") }
    lines += keyPoints.map { "key point: \($0)" }
    lines += sections.map { section in
      let summary = section.summary.map { " — \($0)" } ?? ""
      return "section \(Self.exact(section.start)): \(section.title)\(summary)"
    }
    lines += heatmap.map {
      "heatmap \(Self.exact($0.start)) to \(Self.exact($0.end)): \($0.value)"
    }
    lines += speakers.indices.map { "speaker \($0): \(speakers[$0].name ?? "-")" }
    lines += turns.map { turn in
      let (start, end) = (turn.places.lowerBound, turn.places.upperBound)
      let speaker = turn.speaker.map { "speaker \($0)" } ?? "-"
      return "turn \(start.cue).\(start.offset)..<\(end.cue).\(end.offset): \(speaker)"
    }
    lines += (0..<cues.count).map(dumpedCue)
    lines += issues.map { "issue at line \($0.line), byte \($0.byteOffset): \($0.message)" }
    return lines.map { $0 + "\n" }.joined()
  }

  private func dumpedCue(_ cue: Int) -> String {
    let start = cues.start(cue).map(Self.exact) ?? "-"
    let end = cues.end(cue).map { " to \(Self.exact($0))" } ?? ""
    let text = cues.text(cue).split(separator: "\n", omittingEmptySubsequences: false)
    let words = cues.words(cue).map { word in
      " \(word.offset - cues.textRange(cue).lowerBound)@\(Self.exact(word.start))"
    }
    let times = words.isEmpty ? "" : "\n  words:\(words.joined())"
    return "cue \(start)\(end): \(text.joined(separator: "\\n"))\(times)"
  }

  private static func exact(_ time: Timecode) -> String {
    let rest = time.milliseconds % 1000
    guard rest > 0 else { return time.description }
    return "\(time).\(rest < 10 ? "00" : rest < 100 ? "0" : "")\(rest)"
  }
}
