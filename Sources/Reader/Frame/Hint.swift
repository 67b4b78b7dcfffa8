/// A key worth knowing now, and what it does.
struct Hint: Hashable, Sendable {
  var key: String
  var what: String

  init(_ key: String, _ what: String) { (self.key, self.what) = (key, what) }
}
