/// What the status line tells until the next key.
struct StatusLine: Hashable, Sendable {
  var message: Message?
  /// What was told since the last key, which no later message may hide.
  var notice: String?
}

extension ReaderState {
  mutating func say(_ text: String) { status.message = Message(text: text) }
  mutating func complain(_ text: String) { status.message = Message(text: text, isError: true) }

  /// Tells something that no consequence of a correction may hide.
  mutating func take(notice text: String) {
    status.notice = text
    say(text)
  }

  /// What the status line tells; what is not saved is told until it is.
  var messageShown: Message? {
    guard documentIfAny != nil, let saveFailure else { return status.message }
    let rest = status.message.map { " · \($0.text)" } ?? ""
    return Message(text: "Not saved: \(saveFailure)\(rest)", isError: true)
  }
}
