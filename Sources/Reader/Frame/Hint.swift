/// A useful key, and its effect.
struct Hint: Hashable, Sendable {
  var key: String
  var what: String

  init(_ key: String, _ what: String) { (self.key, self.what) = (key, what) }
}
