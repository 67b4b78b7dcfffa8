import Reader
import TerminalCells

/// The reader as a conversation in lines: a command in, lines of text out, and nothing that was written
/// changes. The same state and effects as with a screen, so that places, searches and notes are the
/// same.
public struct LinearSession {
  private var session: ReaderSession
  private var text = LinearText()
  /// Whether the reader was left.
  public private(set) var isOver = false
  /// What was not saved, in sentences.
  public private(set) var failures: [String] = []

  /// A session that starts in a state, with who speaks known.
  /// - Parameters:
  ///   - effects: performed on this thread, so of the mode `whenAsked`.
  ///   - notice: about the document; nil for none.
  public init(
    state: ReaderState, choice: ThemeChoice, effects: EffectRunner, notice: String? = nil
  ) {
    session = ReaderSession(state: state, choice: choice, effects: effects)
    handle(.dayBegan(LocalDay.today()))
    handle(.opened)
    if let notice { handle(.noticeGiven(notice)) }
  }

  /// The first lines: what the document is, and the words where it was left.
  public mutating func opening() -> [String] {
    visible(
      text.opening(session.state) + ["Enter reads on, ? tells the commands, q leaves."]
        + [text.message(session.state)].compactMap(\.self)
        + text.place(session.state, .paragraph))
  }

  /// The answer to a line that was typed.
  public mutating func answer(_ line: String) -> [String] {
    visible(lines(for: LinearCommand(line)))
  }

  /// Leaves the reader, as `q` does, and saves what is to be saved.
  public mutating func leave() {
    if !isOver { _ = lines(for: LinearCommand("q")) }
    session.effects.stop()
    failures += session.effects.takeNotices().filter(\.isFailure).map(\.text)
  }

  private mutating func lines(for command: LinearCommand) -> [String] {
    switch command {
    case .keys(let keys, let extent): return lines(after: keys.map { .keyPressed($0) }, extent)
    case .paragraph(let direction):
      return lines(after: [.paragraphAsked(direction: direction)], .paragraph)
    case .whereabouts: return text.whereabouts(session.state)
    case .sections: return text.sections(session.state)
    case .speakers: return text.speakers(session.state)
    case .keyPoints: return text.keyPoints(session.state)
    case .help: return LinearCommand.helpLines
    case .unknown(let line): return ["There is no command \(line); ? tells those there are."]
    }
  }

  private mutating func lines(
    after events: [Event], _ extent: LinearText.Extent
  ) -> [String] {
    let before = text.offset(session.state)
    for event in events where !isOver { handle(event) }
    if isOver { return [] }
    if !text.isInText(session.state) { return leaveOtherScreen() }
    let message = text.message(session.state)
    // Where nothing has moved, what the reader says about that is enough.
    if text.offset(session.state) == before, let message { return [message] }
    let match = extent == .sentence ? text.match(session.state) : nil
    return [message, match].compactMap(\.self) + text.place(session.state, extent)
  }

  /// Goes back to the text from a list, which is told, or from what needs a screen.
  private mutating func leaveOtherScreen() -> [String] {
    let lines = text.list(session.state) ?? ["That needs the screen: lectern without --linear."]
    for _ in 0..<3 where !text.isInText(session.state) { handle(.keyPressed(Key(.escape))) }
    return lines
  }

  private mutating func handle(_ event: Event) {
    var events = [event]
    while !events.isEmpty {
      for event in events {
        if case .saveFailed(let sentence) = event { failures.append(sentence) }
        let requests = session.handle(event, now: MonotonicClock.milliseconds())
        if requests.contains(.quit) { isOver = true }
      }
      session.effects.finish()
      events = session.effects.takeEvents()
    }
  }

  private func visible(_ lines: [String]) -> [String] { lines.map(ErrorSentences.visible) }
}
