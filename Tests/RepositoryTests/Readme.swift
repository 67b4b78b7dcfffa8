/// The README, by the comments that mark its parts.
struct Readme {
  var text: String

  init() throws { text = try Repository.text("README.md") }

  /// The lines between `<!-- NAME -->` and `<!-- /NAME -->`; nil when they do not stand there once.
  func part(_ name: String) -> Substring? {
    guard let range = range(of: name) else { return nil }
    return text[range]
  }

  /// Puts other lines between the marks.
  mutating func replace(_ name: String, with lines: String) {
    guard let range = range(of: name) else { return }
    text.replaceSubrange(range, with: lines)
  }

  /// The line in the fenced block after `<!-- command: NAME -->`; nil when there is not exactly one
  /// such mark, or not one line in the block.
  func command(_ name: String) -> Substring? {
    let parts = text.split(
      separator: "<!-- command: \(name) -->\n```sh\n", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let lines = parts[1].split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    return lines.count == 3 && lines[1] == "```" ? lines[0] : nil
  }

  private func range(of name: String) -> Range<String.Index>? {
    let starts = text.ranges(of: "<!-- \(name) -->\n")
    let ends = text.ranges(of: "<!-- /\(name) -->\n")
    guard starts.count == 1, ends.count == 1, starts[0].upperBound <= ends[0].lowerBound
    else { return nil }
    return starts[0].upperBound..<ends[0].lowerBound
  }
}
