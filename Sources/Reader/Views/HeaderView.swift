import TerminalCells

/// The first row: the title, and what there is of the document.
enum HeaderView {
  static func draw(_ state: ReaderState, on surface: inout Surface) {
    let figures = figures(of: state.document)
    let columns = state.size.columns
    // Figures give way to the title, the least telling first.
    var shown = figures
    let least = min(TextMeasure.columns(state.document.title), columns / 2)
    while !shown.isEmpty, columns - TextMeasure.columns(joined(shown)) - 4 < least {
      shown.removeLast()
    }
    let right = joined(shown)
    let room = columns - 2 - (right.isEmpty ? 0 : TextMeasure.columns(right) + 2)
    surface.put(
      TextMeasure.truncated(state.document.title, to: room), column: 1, row: 0, role: Role.title)
    if !right.isEmpty {
      surface.putRight(right, end: columns - 1, row: 0, role: .secondary)
    }
  }

  private static func joined(_ figures: [String]) -> String { figures.joined(separator: " · ") }

  /// How many there are, with `~` where that is only inferred; nil where nobody is known.
  private static func speakers(in document: Document) -> String? {
    if document.attribution.origin == .oneSpeaker { return "1 speaker" }
    let count = document.speakerCount
    guard document.showsTurns, count > 0 else { return nil }
    let about = document.attribution.origin == .inference ? "~" : ""
    return about + (count == 1 ? "1 speaker" : "\(count) speakers")
  }

  static func figures(of document: Document) -> [String] {
    var figures: [String] = []
    if let duration = document.transcript.duration { figures.append(duration.longDescription) }
    let sections = document.sections.count
    if sections > 0 { figures.append(sections == 1 ? "1 section" : "\(sections) sections") }
    if let speakers = speakers(in: document) { figures.append(speakers) }
    return figures
  }
}
