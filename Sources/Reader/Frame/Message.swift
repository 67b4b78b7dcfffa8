/// A sentence for the status line, shown until the next key.
struct Message: Hashable, Sendable {
  var text: String
  var isError = false
}
