import Glibc
import TerminalCells

extension CursesTerminal {
  /// The time in which replies are expected, in milliseconds. Later ones are taken, too, but nothing
  /// reckons with them any more.
  private static let replyTime = 500
  /// The longest time that the terminal is kept for replies when it is given back, in milliseconds.
  private static let longestWait = 50

  /// Asks the terminal about itself. Call it before the first frame.
  ///
  /// Nothing waits for the answers: they come among the events.
  public func ask(_ questions: TerminalQuestions) {
    guard isScreenTaken, screen.ask(questions) else { return }
    unanswered = questions
    repliesDue = Self.now() + Self.replyTime
  }

  /// Takes a reply.
  /// - Returns: the answer in it, if it is to a question that was asked.
  func answer(_ reply: TerminalReply) -> TerminalAnswer? {
    switch reply {
    case .background(let color):
      return unanswered.remove(.background) == nil ? nil : .background(color)
    case .cursor(TerminalQuestions.row, let column) where column == 2 || column == 3:
      return unanswered.remove(.ambiguous) == nil
        ? nil : .ambiguous(column == 2 ? .narrow : .wide)
    case .mode(2026, let isKnown): screen.isSynchronized = isKnown
    case .kind: repliesDue = nil
    case .cursor, .mode: break
    }
    return nil
  }

  /// Waits a moment for replies that are still to come, which would be typed into the shell.
  func takeLastReplies() {
    let deadline = min(repliesDue ?? 0, Self.now() + Self.longestWait)
    while repliesDue != nil, !isEnding, Self.now() < deadline {
      var source = pollfd(fd: keys, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, Int32(deadline - Self.now())) > 0 else { return }
      takeKeys()
      if queue.contains(.ended(signal: SIGHUP)) { return }
    }
  }
}
