import TerminalCells

/// The parts of the status line, with the room that each gets. Where that is narrow, the most needed
/// keys are worth more than all of the place.
struct StatusLayout {
  /// Empty where a message needs the whole row: in a narrow window it is worth more than the place,
  /// which the next key shows again.
  var place = ""
  var issues: String?
  var needle: String?
  /// The note at the cursor.
  var note: String?
  var hints: [(hint: Hint, column: Int)] = []

  /// The hints that the place makes room for.
  private static let needed = 3
  /// The most hints that are shown: more would not be read.
  private static let most = 5

  init(_ state: ReaderState) {
    let columns = state.size.columns
    let parts = Self.place(in: state)
    issues = Self.issues(in: state)
    needle = Self.needle(in: state, columns: max(12, columns / 3))
    let figures = [issues, needle].compactMap { $0 }.reduce(1) { $0 + TextMeasure.columns($1) + 2 }
    if let message = state.messageShown {
      let whole = parts.joined(separator: "  ")
      let room = columns - TextMeasure.columns(whole) - figures - 5
      guard TextMeasure.columns(message.text) <= room else { return }
      place = whole
      let end = columns - room + TextMeasure.columns(message.text) + 1
      place(Self.fewest(Hints.hints(for: state)), from: end, columns: columns, isLeft: false)
      return
    }
    let following = Hints.following(state)
    let hints = following ?? Self.fewest(Hints.hints(for: state))
    place = TextMeasure.truncated(
      Self.place(of: parts, beside: hints, room: columns - figures - 4),
      to: max(0, columns - figures - 1))
    var first = TextMeasure.columns(place) + figures + 3
    if let words = Self.note(in: state) {
      // The keys have what they need, or half of what is left.
      let left = columns - first
      let keys = hints.prefix(Self.needed).reduce(2) { $0 + $1.columns + 2 }
      let note = TextMeasure.truncated("» \(words)", to: max(left - keys, left / 2))
      first += TextMeasure.columns(note) + 2
      self.note = note
    }
    place(hints, from: first, columns: columns, isLeft: following != nil)
  }

  /// The most needed hints, with the one for the help.
  private static func fewest(_ hints: [Hint]) -> [Hint] {
    let first = Array(hints.prefix(most))
    guard let help = hints.first(where: { $0.key == "?" }), !first.contains(help) else {
      return first
    }
    return first.dropLast() + [help]
  }

  /// As much of the place as leaves room for the most needed keys.
  private static func place(of parts: [String], beside hints: [Hint], room: Int) -> String {
    func fitting(_ place: String) -> Int {
      var left = room - TextMeasure.columns(place)
      return hints.prefix(needed).prefix { hint in
        left -= hint.columns + 2
        return left >= 0
      }.count
    }
    let places = (min(2, parts.count)...max(1, parts.count)).reversed()
      .map { parts.prefix($0).joined(separator: "  ") }
    let most = places.map(fitting).max() ?? 0
    return places.first { fitting($0) == most } ?? ""
  }

  /// Places as many whole hints as fit: against the right edge, or where they go on from the keys that
  /// were pressed.
  private mutating func place(_ all: [Hint], from first: Int, columns: Int, isLeft: Bool) {
    var width = 0
    let shown = all.prefix { hint in
      width += hint.columns + 2
      return width <= columns - first - 1
    }
    var column = isLeft ? first : columns + 1 - shown.reduce(0) { $0 + $1.columns + 2 }
    for hint in shown {
      hints.append((hint, column))
      column += hint.columns + 2
    }
  }

  private static func note(in state: ReaderState) -> String? {
    guard state.showsDocument, state.focus == .transcript, state.selectionAnchor == nil,
      !state.search.isLit, let note = state.noteAtHand?.text, !note.isEmpty
    else { return nil }
    return note
  }

  private static func place(in state: ReaderState) -> [String] {
    if !state.keys.digits.isEmpty { return ["Section \(state.keys.digits)…"] }
    if !state.keys.sequence.isEmpty {
      return [state.keys.sequence.map(\.description).joined() + "…"]
    }
    switch state.top {
    case .library: return [libraryPlace(state.shelf)]
    case .results(let search): return ["//\(search.query)"]
    case .list(let list):
      let filter = list.filter.isEmpty ? "" : "  /\(list.filter)"
      return [list.content.title(list, state) + filter]
    case .labelling: return ["\(state.currentTime)"]
    case .document: return placeInDocument(state)
    }
  }

  /// The parts of the place in a document, the most important first.
  private static func placeInDocument(_ state: ReaderState) -> [String] {
    var parts = state.isTimed ? [state.currentTime.description] : []
    parts.append("\(state.percentage)%")
    if let section = state.currentSection { parts.append("§\(section + 1)") }
    if let turn = state.currentTurn, state.document.showsTurns,
      state.screen.frames[.speakers] == nil
    {
      parts.append(SpeakerMark.label(ofTurn: turn, in: state.document))
    }
    if state.selectionAnchor != nil {
      let turns = state.turnsAtHand.count
      let what = state.selectsSentences ? "sentences selected" : "selected"
      parts.append(turns > 1 ? "\(turns) turns selected" : what)
    }
    if state.filters.solo != nil { parts.append("dimmed") }
    return parts
  }

  private static func libraryPlace(_ library: LibraryList) -> String {
    guard !library.shown.isEmpty else { return "Library" }
    let filter = library.filter.isEmpty ? "" : "  /\(library.filter)"
    return "\(library.selected + 1)/\(library.shown.count)\(filter)"
  }

  /// The number of problems in the input, such as `!3`; nil for none.
  private static func issues(in state: ReaderState) -> String? {
    guard state.showsDocument else { return nil }
    let count = state.document.transcript.issues.count
    return count == 0 ? nil : "!\(count)"
  }

  /// The search and the number of the current match, such as `/granite 2/17`.
  private static func needle(in state: ReaderState, columns: Int) -> String? {
    guard state.showsDocument, state.search.isLit else { return nil }
    var figures = SearchStatistics.text(state)
    if case .section(let section) = state.search.scope { figures += " in §\(section + 1)" }
    let room = max(3, columns - figures.count - 1)
    return TextMeasure.truncated(state.search.title, to: room) + " " + figures
  }
}
