/// Tells times that are spoken of ("at 4:30pm", "10:30, then") from stamps by their neighbours.
enum SpokenTime {
  /// Whether what follows a time is what follows a time of day, a ratio or a range.
  static func isSpoken(_ text: ByteView, after end: Int) -> Bool {
    switch text[end] {
    case 0x21, 0x25, 0x29, 0x2C, 0x2F, 0x3A, 0x3B, 0x3F, 0x5D: return true  // ! % ) , / : ; ? ]
    case 0x2E: return isFullStop(text, end)
    case 0x27: return text[end + 1] | 0x20 == 0x73 && !text.isLetter(end + 2)  // 's
    case 0x2D: return text.isDigit(end + 1) || text.has("->", at: end + 1)
    case 0xE2:
      return text[end + 1] == 0x80 && (text[end + 2] == 0x93 || text[end + 2] == 0x94)
        && text.isDigit(end + 3)
    case 0xE3: return text[end + 1] == 0x80 && (text[end + 2] == 0x81 || text[end + 2] == 0x82)
    default: return isHalfOfDay(text, end)
    }
  }

  /// A full stop, or the milliseconds of another format (`0:04.250`); not `...and so`, nor the
  /// `.5 percent` that a caption may start with.
  private static func isFullStop(_ text: ByteView, _ i: Int) -> Bool {
    if text.isDigit(i + 1) {
      return text.isDigit(i + 2) && text.isDigit(i + 3) && !text.isDigit(i + 4)
    }
    return text[i + 1] != 0x2E
  }

  /// `am`, `pm`, `a.m.`, `o'clock`, with or without a leading space. "am I" is no time of day.
  private static func isHalfOfDay(_ text: ByteView, _ end: Int) -> Bool {
    let i = text.isLineBreak(end) ? end : end + text.spaceLength(at: end)
    switch text[i] | 0x20 {
    case 0x61, 0x70: break  // a, p
    case 0x6F: return text.hasFolded("o'clock", at: i) || text.hasFolded("o’clock", at: i)
    default: return false
    }
    if text.hasFolded(".m", at: i + 1) { return true }
    guard text[i + 1] | 0x20 == 0x6D, !text.isLetter(i + 2), text[i + 2] != 0x27 else {
      return false
    }
    return !(text[i] == 0x61 && text.has(" I", at: i + 2) && !text.isLetter(i + 4))
  }

  /// Whether the word before a time is one that leads to a time of day.
  static func isIntroduced(_ text: ByteView, _ start: Int, _ floor: Int) -> Bool {
    var end = start
    while end > floor, text[end - 1] == 0x20 { end -= 1 }
    var word = end
    while word > floor, end - word < 8, text.isLetter(word - 1) { word -= 1 }
    return introductions.contains {
      end - word == $0.utf8CodeUnitCount && text.hasFolded($0, at: word)
    }
  }

  private static let introductions: [StaticString] = [
    "about", "after", "around", "at", "before", "by", "from", "past", "since", "till", "to",
    "until",
  ]
}
