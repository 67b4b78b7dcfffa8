import Transcripts

/// The reader as lines of text, for screen readers and for terminals without a screen: what is at the
/// cursor, said in full sentences and without signs.
public struct LinearText: Sendable {
  /// The section and turn whose headings were told last.
  private var section: Int?
  private var turn: Int?

  /// Nothing is told yet.
  public init() {}

  /// What the document is.
  public func opening(_ state: ReaderState) -> [String] {
    let document = state.document
    let figures = HeaderView.figures(of: document).joined(separator: ", ")
    return [document.title, figures].filter { !$0.isEmpty }
  }

  /// The headings that have changed since the last call, and the words at the cursor.
  public mutating func place(_ state: ReaderState, _ extent: Extent) -> [String] {
    guard !state.document.cues.isEmpty else { return ["There are no words in it."] }
    var lines = headings(state)
    let range = extent == .paragraph ? state.paragraphAtCursor : state.sentenceAtCursor
    lines.append(state.document.cues.line(range))
    return lines
  }

  /// How much of the text is told.
  public enum Extent: Hashable, Sendable { case paragraph, sentence }

  private mutating func headings(_ state: ReaderState) -> [String] {
    var lines: [String] = []
    if state.currentSection != section {
      section = state.currentSection
      // The speaker is told again below a heading.
      turn = nil
      if let section { lines += ["", Self.heading(section, state)] }
    }
    guard state.document.showsTurns, let current = state.currentTurn, current != turn else {
      return lines
    }
    turn = current
    return lines + [
      "", Self.at(state.currentTime, Self.speaker(ofTurn: current, state), state) + ":",
    ]
  }

  private static func heading(_ section: Int, _ state: ReaderState) -> String {
    let sections = state.document.sections
    let title = "Section \(section + 1) of \(sections.count): \(sections[section].title)"
    return at(sections[section].start, title, state)
  }

  /// Words with the time after them, where the document has times.
  private static func at(_ time: Timecode, _ words: String, _ state: ReaderState) -> String {
    state.document.cues.lastStart == nil ? words : "\(words), \(time)"
  }

  private static func speaker(ofTurn turn: Int, _ state: ReaderState) -> String {
    let document = state.document
    guard document.turnSpeakers[turn] != document.nobody else { return "Somebody" }
    let name = document.speakerNames[document.turnSpeakers[turn]]
    return switch document.certainty(ofTurn: turn) {
    case .sure: name
    case .likely: "Probably \(name)"
    case .guessed, .unknown: "Perhaps \(name)"
    }
  }
}

extension LinearText {
  /// Where the cursor is.
  public func whereabouts(_ state: ReaderState) -> [String] {
    let section = state.currentSection.map { [Self.heading($0, state)] } ?? []
    let speaker =
      state.document.showsTurns
      ? state.currentTurn.map { [Self.speaker(ofTurn: $0, state)] } ?? [] : []
    return section + speaker + [Self.at(state.currentTime, "\(state.percentage) percent", state)]
  }

  /// The number of the match at the cursor, as `Match 2 of 17, 3:06`; nil where there is none.
  public func match(_ state: ReaderState) -> String? {
    guard state.isOnMatch, let current = state.search.current else { return nil }
    let match = "Match \(current + 1) of \(state.search.matches.count)"
    return Self.at(state.currentTime, match, state)
  }

  /// All sections with their times.
  public func sections(_ state: ReaderState) -> [String] {
    let indices = state.document.sections.indices
    return indices.isEmpty ? ["There are no sections."] : indices.map { Self.heading($0, state) }
  }

  /// All speakers with their shares of the talk.
  public func speakers(_ state: ReaderState) -> [String] {
    let document = state.document
    let shown = document.speakersShown
    guard !shown.isEmpty else { return ["Nobody is known to speak here."] }
    return shown.map { speaker in
      let turns = document.statistics.turns[speaker]
      return "\(document.speakerNames[speaker]), "
        + "\(document.statistics.percent(of: speaker)) percent, "
        + (turns == 1 ? "1 turn" : "\(turns) turns")
    }
  }

  /// What the summary says.
  public func keyPoints(_ state: ReaderState) -> [String] {
    let points = state.document.transcript.keyPoints
    return points.isEmpty ? ["There is no summary."] : ["Key points"] + points
  }

  /// The lines of a list that has come up; nil where the text is shown.
  public func list(_ state: ReaderState) -> [String]? {
    guard let list = state.list else { return nil }
    let lines = state.lines(of: list)
    return lines.lines(0..<lines.count).map { line in
      line.pieces.map(\.text).joined(separator: "  ")
    }
  }

  /// Whether the text has the keys, and not a line that is typed or another screen.
  public func isInText(_ state: ReaderState) -> Bool { state.showsDocument && state.input == nil }

  /// The place of the cursor, which is the same where nothing has moved.
  public func offset(_ state: ReaderState) -> Int { state.cursor }

  /// What the reader has to say after a command, such as that nothing was found.
  public func message(_ state: ReaderState) -> String? { state.messageShown?.text }
}

extension ReaderState {
  /// The paragraph at the cursor.
  var paragraphAtCursor: Range<Int> {
    document.paragraphs.range(document.paragraphs.index(at: cursor))
  }

  /// Goes to the next paragraph or the one before.
  mutating func moveParagraph(_ direction: Int) {
    let index = document.paragraphs.index(at: cursor) + direction
    guard !document.cues.isEmpty, (0..<document.paragraphs.count).contains(index) else {
      return say("\(direction > 0 ? "Last" : "First") paragraph")
    }
    place(at: document.paragraphs.range(index).lowerBound)
  }
}
