/// The line before a cue's times, where it says who speaks.
enum CueIdentifier {
  /// The name in `12 "Ana Ruiz" (3535245056)`, as Webex writes identifiers; nil for any other.
  static func speaker(_ text: ByteView, _ line: Range<Int>) -> String? {
    let line = text.trimmed(line)
    var i = line.lowerBound
    while text.isDigit(i) { i += 1 }
    guard i > line.lowerBound, text.has(" \"", at: i), text[line.upperBound - 1] == 0x29,
      let close = (i + 2..<max(i + 2, line.upperBound)).last(where: { text[$0] == 0x22 }),
      text.has("\" (", at: close),
      text.bytes(close + 3..<line.upperBound - 1).allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    let name = text.trimmed(i + 2..<close)
    return name.isEmpty ? nil : String(decoding: text.bytes(name), as: UTF8.self)
  }
}
