/// A line that is being typed at the bottom of the screen, and what it is typed for.
struct Input: Sendable {
  var line: LineEditor
  var purpose: any InputPurpose
}
