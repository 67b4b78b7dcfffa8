/// The header of a WebVTT file, above its first cue: `WEBVTT - Title`, and lines such as
/// `Language: en`.
///
/// The specification skips all of it.
struct WebVTTHeader {
  private(set) var title: String?
  private(set) var language: String?

  /// Reads the line that starts with `WEBVTT`.
  mutating func read(_ text: ByteView, signature: Range<Int>) {
    let rest = text.trimmed(signature.dropFirst(6))
    if text.has("- ", at: rest.lowerBound) { title = visible(text, rest.dropFirst(2)) }
    readMembers(text, rest)
  }

  /// Reads the lines below it.
  mutating func read(_ text: ByteView, lines: Range<Int>?) {
    guard let lines else { return }
    var start = lines.lowerBound
    while start < lines.upperBound {
      let end = text.endOfLine(start, lines.upperBound)
      readMembers(text, start..<end)
      start = end + 1
    }
  }

  /// Reads the members of a line; old files have several in one.
  private mutating func readMembers(_ text: ByteView, _ line: Range<Int>) {
    if text.hasFolded("title:", at: line.lowerBound), title == nil {
      title = visible(text, line.dropFirst(6))
    }
    for i in line where language == nil && text.hasFolded("language:", at: i) {
      let start = text.skippingBlanks(i + 9)
      var end = start
      while text.isLetter(end) || text.isDigit(end) || text[end] == 0x2D { end += 1 }
      // The shortest tags have two letters (BCP 47), and long ones are words of something else.
      if 2...35 ~= end - start { language = visible(text, start..<end) }
    }
  }

  private func visible(_ text: ByteView, _ range: Range<Int>) -> String? {
    var value = CueText()
    value.append(text.bytes(range))
    return value.string
  }
}
