/// Text of a transcript made fit for a file of text.
enum WrittenText {
  enum LineBreaks { case kept, spaces }

  /// The text trimmed, its white space collapsed as `CueText` does it and control characters as
  /// U+FFFD; empty when nothing in it can be seen.
  static func bytes(_ text: some Collection<UInt8>, _ lineBreaks: LineBreaks = .spaces) -> [UInt8] {
    if isPlain(text) { return Array(text) }
    var collapsed = CueText()
    var isFirst = true
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !isFirst {
        if lineBreaks == .kept { collapsed.appendLineBreak() } else { collapsed.append([0x20]) }
      }
      collapsed.append(withoutControls(line))
      isFirst = false
    }
    return collapsed.collapsed() ?? []
  }

  /// The visible text of a name or a title; nil when nothing in it can be seen.
  static func line(_ text: String) -> String? {
    let bytes = bytes(text.utf8)
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a text is trimmed ASCII without controls and without two spaces in a row.
  private static func isPlain(_ text: some Collection<UInt8>) -> Bool {
    var last: UInt8 = 0x20
    for byte in text {
      guard byte &- 0x20 < 0x5F, byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20
  }

  /// C0 (but not its white space), DEL and C1 (but not the next line, which is white space).
  private static func withoutControls(_ text: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text {
      if byte < 0x20 && byte &- 0x09 >= 5 || byte == 0x7F {
        bytes += [0xEF, 0xBF, 0xBD]
      } else if bytes.last == 0xC2, byte &- 0x80 < 0x20, byte != 0x85 {
        bytes.removeLast()
        bytes += [0xEF, 0xBF, 0xBD]
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
