/// The speaker and the time in a line of a transcript, apart from its words.
///
/// A stamp stands first (`0:12 words`, `[00:00:12] Ana Ruiz: words`), alone, or after a name
/// (`Ana Ruiz  0:12`, `**Ana Ruiz:** 00:00:12`, `Ana Ruiz [0:12]: words`). Whether all that is meant
/// is for `LineStatistics` to say, which sees the whole document.
struct SpokenLine {
  /// Together with a stamp after it, a name is a header.
  private(set) var name: Range<Int>?
  private(set) var stamp: LineStamp?
  /// The rest of the line.
  private(set) var words: Range<Int>
  /// Whether more than a space stands between a header's name and its stamp.
  private(set) var isMarked = false

  private static let longestName = 60

  /// - Parameter line: trimmed, without leading marks of Markdown.
  init(_ text: ByteView, _ line: Range<Int>) {
    words = line
    if let stamp = Self.leadingStamp(text, line) {
      self.stamp = stamp
      let isWrapped = stamp.range.lowerBound > line.lowerBound
      let end = stamp.range.upperBound
      // After brackets, a dash says that somebody else speaks.
      words = Self.rest(
        text, end..<line.upperBound, hasMarks: isWrapped || text[end] == 0x3A,
        hasDash: isWrapped || !stamp.isBracketed)
      readSender(text)
      if isWrapped { readEmphasised(text) }
    } else {
      readHeader(text, line)
    }
  }

  /// The label that words start with, as `Ana Ruiz: words` has one; nil where an address follows
  /// the colon.
  static func label(
    _ text: ByteView, _ words: Range<Int>
  ) -> (name: Range<Int>, words: Range<Int>)? {
    guard !words.isEmpty, let label = LabelSyntax(text, words), !label.isBare,
      !label.isBeforeAddress
    else { return nil }
    let rest = min(label.words, words.upperBound)..<words.upperBound
    return (withoutMarks(text, label.name), rest)
  }

  private static func leadingStamp(_ text: ByteView, _ line: Range<Int>) -> LineStamp? {
    var start = line.lowerBound
    while isEmphasis(text[start]), start < line.upperBound { start += 1 }
    guard let stamp = LineStamp(text, at: start, line.upperBound) else { return nil }
    let end = stamp.range.upperBound
    if stamp.isBracketed || end >= line.upperBound { return stamp }
    if isEmphasis(text[end]) { return start > line.lowerBound ? stamp : nil }
    let hasColon = text[end] == 0x3A && stamp.isExact && !text.isDigit(end + 1)
    let isApart = text.spaceLength(at: end) > 0 || hasColon
    return isApart && (stamp.isExact || !SpokenTime.isSpoken(text, after: end)) ? stamp : nil
  }

  /// A chat's `From Ana Ruiz to Everyone: words` after the stamp.
  private mutating func readSender(_ text: ByteView) {
    guard words.count > 5, text.has("From ", at: words.lowerBound) else { return }
    let start = words.lowerBound + 5
    let window = start..<min(words.upperBound, start + 2 * Self.longestName)
    guard let colon = text.firstIndex(of: 0x3A, in: window),
      let to = (start..<colon).first(where: { text.hasFolded(" to ", at: $0) })
    else { return }
    name = text.trimmed(start..<to)
    words = text.trimmed(colon + 1..<words.upperBound)
  }

  /// `**[0:12] Ana Ruiz:** words`, where the emphasis began before the stamp.
  private mutating func readEmphasised(_ text: ByteView) {
    let window = words.lowerBound..<min(words.upperBound, words.lowerBound + Self.longestName)
    guard let colon = text.firstIndex(of: 0x3A, in: window), Self.isEmphasis(text[colon + 1]) else {
      return
    }
    name = Self.withoutMarks(text, words.lowerBound..<colon)
    words = Self.rest(text, colon + 1..<words.upperBound, hasMarks: true)
  }

  private mutating func readHeader(_ text: ByteView, _ line: Range<Int>) {
    let window =
      line.lowerBound
      + 1..<max(
        line.lowerBound + 1,
        min(line.upperBound, line.lowerBound + Self.longestName + 8))
    var from = window.lowerBound
    while let i = (from..<window.upperBound).first(where: { Self.mayStart(text, $0) }) {
      if let stamp = LineStamp(text, at: i, line.upperBound) {
        readHeader(text, line, stamp)
        return
      }
      from = i + 1
    }
  }

  private static func mayStart(_ text: ByteView, _ i: Int) -> Bool {
    text[i] == 0x5B || text[i] == 0x28
      || text.isDigit(i) && !text.isDigit(i - 1) && !text.isLetter(i - 1)
  }

  private mutating func readHeader(_ text: ByteView, _ line: Range<Int>, _ stamp: LineStamp) {
    let front = line.lowerBound..<stamp.range.lowerBound
    let name = Self.withoutMarks(text, front)
    let after = stamp.range.upperBound..<line.upperBound
    let rest = Self.rest(text, after, hasMarks: true)
    let hasColon = [name.upperBound..<front.upperBound, after.lowerBound..<rest.lowerBound]
      .contains { text.firstIndex(of: 0x3A, in: $0) != nil }
    guard !name.isEmpty, name.count <= Self.longestName,
      rest.isEmpty || hasColon && (stamp.isBracketed || stamp.isExact)
    else { return }
    (self.name, self.stamp, words) = (name, stamp, rest)
    isMarked = front.upperBound - name.upperBound > 1
  }

  /// A name without emphasis, brackets, one colon, and the dash or comma after it.
  private static func withoutMarks(_ text: ByteView, _ range: Range<Int>) -> Range<Int> {
    let name = text.trimmed(range)
    var (lower, upper) = (name.lowerBound, name.upperBound)
    while lower < upper, isEmphasis(text[lower]) || text[lower] == 0x5B { lower += 1 }
    var hasColon = false
    while upper > lower {
      let last = text[upper - 1]
      if isEmphasis(last) || last == 0x2D || last == 0x2C || last == 0x7C || last == 0x5D {
        upper -= 1
      } else if last == 0x3A, !hasColon {
        (hasColon, upper) = (true, upper - 1)
      } else if text.has("–", at: upper - 3) || text.has("—", at: upper - 3)
        || text.has("•", at: upper - 3) || text.has("：", at: upper - 3)
      {
        upper -= 3
      } else if case let n = text.spaceLength(before: upper), n > 0 {
        upper -= n
      } else {
        break
      }
    }
    return text.trimmed(lower..<max(lower, upper))
  }

  /// The text after a stamp, without a dash that separates the two, and without emphasis and a
  /// colon where they may end the stamp.
  private static func rest(
    _ text: ByteView, _ range: Range<Int>, hasMarks: Bool, hasDash: Bool = true
  ) -> Range<Int> {
    var start = range.lowerBound
    if hasMarks {
      while start < range.upperBound, isEmphasis(text[start]) || text[start] == 0x3A { start += 1 }
    }
    let words = text.trimmed(start..<range.upperBound)
    guard hasDash else { return words }
    for dash: StaticString in ["- ", "– ", "— ", "| "] where text.has(dash, at: words.lowerBound) {
      let end = words.lowerBound + dash.utf8CodeUnitCount
      return text.trimmed(min(end, words.upperBound)..<words.upperBound)
    }
    return words
  }

  private static func isEmphasis(_ byte: UInt8) -> Bool { byte == 0x2A || byte == 0x5F }
}
