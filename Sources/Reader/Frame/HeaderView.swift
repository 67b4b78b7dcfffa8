import TerminalCells

/// The first row: the title, and the figures of the document.
enum HeaderView {
  static func draw(_ state: ReaderState, on surface: inout Surface) {
    if let (title, figures) = libraryHead(state) {
      surface.put(title, column: 1, row: 0, role: Role.title)
      let room = state.size.columns - TextMeasure.columns(title) - 4
      let shown = TextMeasure.truncated(figures, to: room)
      surface.putRight(shown, end: state.size.columns - 1, row: 0, role: .secondary)
      return
    }
    let figures = figures(of: state.document)
    let columns = state.size.columns
    // Figures give way to the title, the least important first.
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

  /// The title and figures of the library or of a search in it; nil for a document.
  private static func libraryHead(_ state: ReaderState) -> (title: String, figures: String)? {
    switch state.screens.last(where: { !$0.belongsToDocument }) {
    case .library: ("Library", figures(of: state.shelf))
    case .results(let search): ("In the library", figures(of: search))
    case .document, .list, .labelling, nil: nil
    }
  }

  private static func figures(of library: LibraryList) -> String {
    var figures = library.progress.map { [$0] } ?? []
    if let all = library.documents?.count {
      let shown = library.shown.count
      let count = shown == all ? "\(all)" : "\(shown) of \(all)"
      figures.append(all == 1 ? "\(count) document" : "\(count) documents")
    }
    if library.archivedCount > 0 { figures.append("\(library.archivedCount) archived") }
    // The only order without a column of its own.
    if library.order == .read {
      figures.append("\(library.isReversed ? "oldest" : "last") read first")
    }
    return joined(figures)
  }

  private static func figures(of search: LibrarySearch) -> String {
    let (passages, documents) = (search.passageCount, search.results.groups.count)
    guard passages > 0 else { return "" }
    let more = search.results.isWhole ? "" : "+"
    return "\(passages)\(more) \(passages == 1 ? "place" : "places") in "
      + "\(documents)\(more) \(documents == 1 ? "document" : "documents")"
  }

  private static func joined(_ figures: [String]) -> String { figures.joined(separator: " · ") }

  /// The number of speakers, with `~` where it is inferred; nil where none is known.
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
