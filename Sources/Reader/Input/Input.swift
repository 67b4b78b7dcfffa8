/// The input line at the bottom of the screen, and its purpose.
struct Input: Sendable {
  var line: LineEditor
  var purpose: any InputPurpose
  /// The line as it was before an earlier one was recalled.
  var draft: RecalledLine?
}
