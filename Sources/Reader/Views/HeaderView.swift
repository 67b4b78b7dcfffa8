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

  static func figures(of document: Document) -> [String] {
    var figures: [String] = []
    if let duration = document.transcript.duration { figures.append(duration.longDescription) }
    let sections = document.sections.count
    if sections > 0 { figures.append(sections == 1 ? "1 section" : "\(sections) sections") }
    let speakers = document.transcript.speakers.count
    if speakers > 0 { figures.append(speakers == 1 ? "1 speaker" : "\(speakers) speakers") }
    return figures
  }
}
