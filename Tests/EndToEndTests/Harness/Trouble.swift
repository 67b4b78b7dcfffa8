/// Why a test cannot go on, in one sentence and perhaps the screen at that time.
struct Trouble: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
