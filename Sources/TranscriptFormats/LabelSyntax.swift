/// The form of a label at the start of a line: a name of up to 60 bytes and a colon with white
/// space or the cue's end after it, or a full-width colon; perhaps after `>>` or a dash, in
/// brackets, or bold as in Markdown.
struct LabelSyntax {
  private static let longestName = 60

  var name: Range<Int>
  /// The start of the words after the label.
  var words: Int
  /// Whether a mark before it tells that somebody else speaks.
  private(set) var isMarked = false
  /// Whether nothing but labels is written like this.
  private(set) var isBeyondDoubt = false
  /// Whether an address of the web follows, as it does `Slides:`.
  private(set) var isBeforeAddress = false
  /// Whether brackets without a colon are around it, as around `[applause]`.
  private(set) var isBare = false

  /// Nil when the text of a range, from the start of a line to the end of its cue, does not start
  /// with a label.
  @inline(__always)
  init?(_ text: ByteView, _ range: Range<Int>) {
    let first = text[range.lowerBound]
    // Names have capitals, or belong to scripts without them; those of telephones have the second,
    // those that recognisers give may have none.
    guard
      first &- 0x41 < 26 || first >= 0x80 || Self.isOpening(first)
        || text[range.lowerBound + 1] &- 0x41 < 26
        || first == 0x73 && Self.isRecognised(text, range.lowerBound)
    else { return nil }
    self.init(range: range, text)
  }

  /// `spk_0` or `speaker_1`
  private static func isRecognised(_ text: ByteView, _ start: Int) -> Bool {
    text.has("spk_", at: start) || text.has("speaker", at: start)
  }

  /// `>`, `*`, `-`, `[` or `(`
  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == 0x3E || byte == 0x2A || byte == 0x2D || byte == 0x5B || byte == 0x28
  }

  private init?(range: Range<Int>, _ text: ByteView) {
    let start = Self.skippingMarks(text, range)
    let isQuoted = text[range.lowerBound] == 0x3E
    (name, words) = (start..<start, start)
    let nameEnd = min(range.upperBound, start + Self.longestName)
    let isRead =
      text[start] == 0x5B || text[start] == 0x28
      ? readBrackets(text, start..<nameEnd) : readColon(text, start..<nameEnd)
    guard isRead, words >= range.upperBound || isBare || isApart(text), !name.isEmpty else {
      return nil
    }
    words = text.skippingSpace(words, range.upperBound)
    isBeforeAddress = Self.isAddress(text, words)
    isMarked = start > range.lowerBound
    if isQuoted || isAlone(text, range.upperBound) { isBeyondDoubt = true }
  }

  /// The index after `>>`, or a dash, and the spaces there.
  private static func skippingMarks(_ text: ByteView, _ range: Range<Int>) -> Int {
    var i = range.lowerBound
    if text[i] == 0x2D {
      i += 1
    } else if text[i] == 0xE2, text[i + 1] == 0x80, text[i + 2] &- 0x90 < 6 {
      i += 3
    }
    while i < range.upperBound, text[i] == 0x3E || text[i] == 0x20 { i += 1 }
    return i
  }

  /// Whether white space is after the colon, or needs not be: not after a full-width colon, nor
  /// between characters of Chinese and Japanese.
  private func isApart(_ text: ByteView) -> Bool {
    text.spaceLength(at: words) > 0 || text[words - 1] == 0x9A
      || text[words] &- 0xE3 < 7 && text[name.upperBound - 1] >= 0x80
  }

  /// Whether an address of the web is there, perhaps in angle brackets.
  private static func isAddress(_ text: ByteView, _ index: Int) -> Bool {
    let start = text[index] == 0x3C ? index + 1 : index
    return text.has("http://", at: start) || text.has("https://", at: start)
  }

  /// Whether the label has a line for itself, in capitals as captions for television have it.
  private func isAlone(_ text: ByteView, _ end: Int) -> Bool {
    words < end && text.spaceLength(before: words) == 1 && text[words - 1] == 0x0A
      && text.bytes(name).allSatisfy { $0 < 0x80 && !($0 &- 0x61 < 26) }
  }

  /// `Name:`, `**Name:**`, `**Name**:`
  private mutating func readColon(_ text: ByteView, _ range: Range<Int>) -> Bool {
    let isBold = text.has("**", at: range.lowerBound)
    let start = range.lowerBound + (isBold ? 2 : 0)
    guard start < range.upperBound, let colon = Self.colon(text, start..<range.upperBound) else {
      return false
    }
    var nameEnd = colon.lowerBound
    words = colon.upperBound
    if isBold, text.has("**", at: nameEnd - 2) {
      nameEnd -= 2
    } else if isBold, text.has("**", at: words) {
      words += 2
    }
    name = text.trimmed(start..<max(start, nameEnd))
    return true
  }

  /// `[Name]:`, and `[Name]` without a colon
  private mutating func readBrackets(_ text: ByteView, _ range: Range<Int>) -> Bool {
    let close: UInt8 = text[range.lowerBound] == 0x5B ? 0x5D : 0x29
    guard !range.isEmpty,
      let end = text.firstIndex(of: close, in: range.lowerBound + 1..<range.upperBound)
    else { return false }
    name = text.trimmed(range.lowerBound + 1..<end)
    let colon = text[end + 1] == 0x3A ? 1 : Self.isWideColon(text, end + 1) ? 3 : 0
    words = end + 1 + colon
    (isBare, isBeyondDoubt) = (colon == 0, colon > 0)
    return true
  }

  /// The first colon of a range, ASCII or full-width (U+FF1A), in its first line.
  private static func colon(_ text: ByteView, _ range: Range<Int>) -> Range<Int>? {
    let narrow = text.firstIndex(of: 0x3A, in: range).map { $0..<$0 + 1 }
    let wide = wideColon(text, range.lowerBound..<(narrow?.lowerBound ?? range.upperBound))
    guard let colon = wide ?? narrow,
      text.firstIndex(of: 0x0A, in: range.lowerBound..<colon.lowerBound) == nil
    else { return nil }
    return colon
  }

  private static func wideColon(_ text: ByteView, _ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while let i = text.firstIndex(of: 0xEF, in: start..<range.upperBound) {
      if isWideColon(text, i) { return i..<i + 3 }
      start = i + 1
    }
    return nil
  }

  private static func isWideColon(_ text: ByteView, _ index: Int) -> Bool {
    text[index] == 0xEF && text[index + 1] == 0xBC && text[index + 2] == 0x9A
  }
}
