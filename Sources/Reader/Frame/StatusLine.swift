/// What the status line tells until the next key.
struct StatusLine: Hashable, Sendable {
  var message: Message?
  /// What was told since the last key, which no later message may hide.
  var notice: String?
}
