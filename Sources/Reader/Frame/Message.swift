/// One sentence in the status line, until the next key.
struct Message: Hashable, Sendable {
  var text: String
  var isError = false
}
