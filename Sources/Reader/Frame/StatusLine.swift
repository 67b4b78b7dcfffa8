/// The messages in the status line until the next key.
struct StatusLine: Hashable, Sendable {
  var message: Message?
  /// A message since the last key that no later one may hide.
  var notice: String?
}

extension ReaderState {
  mutating func say(_ text: String) { status.message = Message(text: text) }
  mutating func complain(_ text: String) { status.message = Message(text: text, isError: true) }

  /// Shows a notice, which no consequence of a correction may hide.
  mutating func take(notice text: String) {
    status.notice = text
    say(text)
  }

  /// The message in the status line; a failure to save is shown until saving works.
  var messageShown: Message? {
    guard documentIfAny != nil, let saveFailure else { return status.message ?? modelMessage }
    let rest = status.message.map { " · \($0.text)" } ?? ""
    return Message(text: "Not saved: \(saveFailure)\(rest)", isError: true)
  }
}
