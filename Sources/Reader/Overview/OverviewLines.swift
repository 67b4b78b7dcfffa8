/// The lines of the overview: title and figures, key points, sections with their summaries.
enum OverviewLines {
  static func lines(_ state: ReaderState) -> [ListLine] {
    let document = state.document
    let columns = min(84, state.size.columns - 4)
    var lines = [ListLine()]
    lines += ListLine.wrapped(document.title, role: .title, column: 0, columns: columns)
    if let source = document.transcript.source {
      lines += ListLine.wrapped(
        source, role: .secondary, column: 0, columns: columns, link: source)
    }
    let captions = document.cues.count
    let figures =
      [document.transcript.date].compactMap { $0 } + HeaderView.figures(of: document)
      + [captions == 1 ? "1 caption" : "\(captions) captions"]
    lines += ListLine.wrapped(
      figures.joined(separator: " · "), role: .secondary, column: 0, columns: columns)
    if let peak = document.transcript.mostWatched {
      lines.append(ListLine("Most watched from \(peak.start) to \(peak.end)", role: .secondary))
    }
    lines += keyPoints(state, columns: columns)
    lines += sections(state, columns: columns)
    return lines + [ListLine()]
  }

  private static func keyPoints(_ state: ReaderState, columns: Int) -> [ListLine] {
    let points = state.document.transcript.keyPoints
    guard !points.isEmpty else { return [] }
    var lines = [ListLine(), ListLine("Key points", role: .heading)]
    for (index, point) in points.enumerated() {
      var wrapped = ListLine.wrapped(point, role: .text, column: 2, columns: columns)
      wrapped[0].pieces.insert(.init(text: "•", role: .secondary, column: 0), at: 0)
      if let places = places(of: index, state) {
        wrapped.append(ListLine(places, role: .timecode, column: 2))
      }
      lines += [ListLine()] + wrapped.of(item: index)
    }
    return lines
  }

  /// The time of a key point's best place, and the number of places; nil where the text was too long
  /// to look for them.
  private static func places(of point: Int, _ state: ReaderState) -> String? {
    guard let grounding = state.reading.grounding, !grounding.isTooLong else { return nil }
    let places = grounding.keyPoints[point]
    guard let best = places.first else { return "no place supports this" }
    let count = places.count == 1 ? "1 place" : "\(places.count) places"
    return state.document.cues.start(atTextOffset: best.lowerBound).map { "\($0) · \(count)" }
      ?? count
  }

  private static func sections(_ state: ReaderState, columns: Int) -> [ListLine] {
    let sections = state.document.sections
    guard !sections.isEmpty else { return [] }
    let numberWidth = String(sections.count).count
    let timeWidth = state.document.longestTimecode.description.count
    let column = numberWidth + timeWidth + 3
    var lines = [ListLine(), ListLine("Sections", role: .heading)]
    for (index, section) in sections.enumerated() {
      var title = ListLine.wrapped(
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
        title += ListLine.wrapped(summary, role: .secondary, column: column, columns: columns)
      }
      lines += [ListLine()] + title.of(item: state.document.transcript.keyPoints.count + index)
    }
    return lines
  }
}
