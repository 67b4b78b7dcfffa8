/// The overview: what the document is, its key points, and what each section is about.
enum OverviewLines {
  static func lines(_ state: ReaderState) -> [FrontLine] {
    let document = state.document
    let columns = min(84, state.size.columns - 4)
    var lines = [FrontLine()]
    lines += FrontLines.wrapped(document.title, role: .title, column: 0, columns: columns)
    if let source = document.transcript.source {
      lines += FrontLines.wrapped(source, role: .secondary, column: 0, columns: columns)
    }
    let captions = document.cues.count
    let figures =
      [document.transcript.date].compactMap { $0 } + HeaderView.figures(of: document)
      + [captions == 1 ? "1 caption" : "\(captions) captions"]
    lines += FrontLines.wrapped(
      figures.joined(separator: " · "), role: .secondary, column: 0, columns: columns)
    if let peak = document.transcript.mostWatched {
      lines.append(FrontLine("Most watched from \(peak.start) to \(peak.end)", role: .secondary))
    }
    lines += keyPoints(state, columns: columns)
    lines += sections(state, columns: columns)
    return lines + [FrontLine()]
  }

  private static func keyPoints(_ state: ReaderState, columns: Int) -> [FrontLine] {
    let points = state.document.transcript.keyPoints
    guard !points.isEmpty else { return [] }
    var lines = [FrontLine(), FrontLine("Key points", role: .heading)]
    for (index, point) in points.enumerated() {
      var wrapped = FrontLines.wrapped(point, role: .text, column: 2, columns: columns)
      wrapped[0].pieces.insert(.init(text: "•", role: .secondary, column: 0), at: 0)
      if let places = places(of: index, state) {
        wrapped.append(FrontLine(places, role: .timecode, column: 2))
      }
      lines += [FrontLine()] + wrapped.of(item: index)
    }
    return lines
  }

  /// When a key point's best place is, and how many there are; nil where none were looked for.
  private static func places(of point: Int, _ state: ReaderState) -> String? {
    guard let grounding = state.grounding, !grounding.isTooLong else { return nil }
    let places = grounding.keyPoints[point]
    guard let best = places.first else { return "no place supports this" }
    let count = places.count == 1 ? "1 place" : "\(places.count) places"
    return state.document.cues.start(atTextOffset: best.lowerBound).map { "\($0) · \(count)" }
      ?? count
  }

  private static func sections(_ state: ReaderState, columns: Int) -> [FrontLine] {
    let sections = state.document.sections
    guard !sections.isEmpty else { return [] }
    let numberWidth = String(sections.count).count
    let timeWidth = state.document.longestTimecode.description.count
    let column = numberWidth + timeWidth + 3
    var lines = [FrontLine(), FrontLine("Sections", role: .heading)]
    for (index, section) in sections.enumerated() {
      var title = FrontLines.wrapped(
        section.title, role: index == state.currentSection ? .currentRow : .text, column: column,
        columns: columns)
      let number = String(index + 1)
      let time = section.start.description
      title[0].pieces.insert(
        contentsOf: [
          .init(text: number, role: .secondary, column: numberWidth - number.count),
          .init(text: time, role: .timecode, column: column - 2 - time.count),
        ], at: 0)
      if let summary = section.summary {
        title += FrontLines.wrapped(summary, role: .secondary, column: column, columns: columns)
      }
      lines += [FrontLine()] + title.of(item: state.document.transcript.keyPoints.count + index)
    }
    return lines
  }
}
