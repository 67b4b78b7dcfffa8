import TerminalCells

/// The line that is being typed, with what it found at the right.
enum PromptView {
  static func draw(_ prompt: Prompt, _ state: ReaderState, row: Int, on surface: inout Surface) {
    let columns = state.size.columns
    let (figures, isError) = figures(prompt, state)
    let first = TextMeasure.columns(prompt.mark)
    let right = TextMeasure.truncated(figures, to: max(0, columns - 11 - first))
    let rightWidth = right.isEmpty ? 0 : TextMeasure.columns(right) + 2
    surface.put(prompt.mark, column: 0, row: row, role: Role.prompt)
    let room = max(4, columns - 1 - first - rightWidth)
    // The end of a long line is shown, or what is around the caret.
    let head = visibleHead(prompt.head, columns: room - 1)
    surface.put(
      head + String(prompt.text.dropFirst(prompt.caret)), column: first, row: row, columns: room,
      role: Role.prompt)
    surface.cursor = (min(columns - 1, first + TextMeasure.columns(head)), row)
    if !right.isEmpty {
      surface.putRight(right, end: columns - 1, row: row, role: isError ? .error : .secondary)
    }
  }

  private static func visibleHead(_ head: String, columns: Int) -> String {
    var used = 0
    let shown = head.reversed().prefix { character in
      used += TextMeasure.columns(String(character))
      return used <= columns
    }
    return String(shown.reversed())
  }

  private static func figures(_ prompt: Prompt, _ state: ReaderState) -> (String, isError: Bool) {
    if let message = state.status.message {
      let figures = prompt.kind == .search ? "  " + search(prompt, state).0 : ""
      return (message.text + figures, message.isError)
    }
    switch prompt.kind {
    case .search: return search(prompt, state)
    case .filter(let pane):
      let count = state.shownRows(pane).count
      return ("\(count) of \(state.texts(of: pane).count)  Enter keeps  Esc back", count == 0)
    case .command: return (prompt.text.isEmpty ? "12:34  50%  s7  Esc back" : "", false)
    case .helpFilter: return ("Esc all keys", false)
    case .speaker: return (speaker(prompt, state), false)
    case .rename: return ("Enter takes  Esc back", false)
    case .libraryFilter:
      let count = state.library.shown.count
      let all = state.library.documents?.count ?? 0
      return ("\(count) of \(all)  // all texts  Enter keeps  Esc back", count == 0)
    case .library: return library(state.librarySearch)
    case .note: return (note(prompt, state), false)
    case .notesFilter:
      let count = state.listedNotes.count
      return (
        "\(count) of \(state.edits.overlay.bookmarks.count)  Enter keeps  Esc all", count == 0
      )
    case .notesFile: return (notesFile(prompt, state), false)
    }
  }

  private static func search(_ prompt: Prompt, _ state: ReaderState) -> (String, isError: Bool) {
    let flags = flags(state)
    if let error = state.search.error { return (flags + error, true) }
    if prompt.text.isEmpty {
      let recall = state.recall.needles.isEmpty ? "" : "↑ earlier  "
      let all = state.size.columns >= 100 ? "/ all transcripts  " : ""
      return (flags + recall + all + "^R regex  Tab where  Esc back", false)
    }
    guard state.search.pattern != nil else {
      return (flags + (state.search.names == nil ? "" : "type what they say"), false)
    }
    let isNone = state.search.isWhole && state.search.matches.isEmpty
    let next = state.size.columns >= 60 && !isNone ? "  Enter keeps  Esc back" : ""
    return (flags + SearchFigures.text(state) + next, isNone)
  }

  private static func library(_ search: LibrarySearch) -> (String, isError: Bool) {
    if search.query.isEmpty { return ("↑ earlier  Esc back", false) }
    if let problem = search.results.problem, search.isAnswered { return (problem, true) }
    return ("Enter keeps  Esc back", false)
  }

  private static func speaker(_ prompt: Prompt, _ state: ReaderState) -> String {
    let wide = state.size.columns >= 70
    let numbers = prompt.text.isEmpty ? "1-9 at once  " : ""
    return "\(wide ? numbers : "")Tab how far  Enter takes  Esc back"
  }

  private static func note(_ prompt: Prompt, _ state: ReaderState) -> String {
    let isBookmark = prompt.text.isEmpty && state.size.columns >= 50
    return (isBookmark ? "empty: a bookmark  " : "") + "Enter keeps  Esc back"
  }

  /// As much as leaves the whole name to be seen.
  private static func notesFile(_ prompt: Prompt, _ state: ReaderState) -> String {
    let used = TextMeasure.columns(prompt.mark) + TextMeasure.columns(prompt.text) + 4
    let keys = "Enter writes  Esc back"
    return [".md .csv .tsv .json  " + keys, keys]
      .first { TextMeasure.columns($0) <= state.size.columns - used } ?? ""
  }

  private static func flags(_ state: ReaderState) -> String {
    var flags: [String] = []
    if state.search.isExpression { flags.append("regex") }
    switch state.search.caseRule {
    case .smart: break
    case .exact: flags.append("case counts")
    case .ignored: flags.append("case ignored")
    }
    switch state.search.scope {
    case .document: break
    case .section(let section): flags.append("in section \(section + 1)")
    case .speaker(let speaker):
      flags.append("by \(state.document.speakerNames[speaker])")
    }
    if !state.search.speakers.isEmpty {
      flags.append(
        "by "
          + state.search.speakers.map { state.document.speakerNames[$0] }.joined(separator: ", "))
    }
    return flags.isEmpty ? "" : flags.joined(separator: ", ") + "  "
  }
}
