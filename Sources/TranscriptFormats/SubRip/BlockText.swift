/// Puts the text of a cue together from its lines, without styling.
struct BlockText {
  /// The last text that was written: trimmed, with single spaces and line breaks.
  private(set) var bytes: [UInt8] = []
  /// White space that is written when something follows; zero for none.
  private var space: UInt8 = 0
  private var isVisible = false

  /// Writes the text of some lines; false when nothing in it can be seen.
  mutating func write(_ lines: [Range<Int>], of text: ByteView) -> Bool {
    bytes.removeAll(keepingCapacity: true)
    (space, isVisible) = (0, false)
    for line in lines {
      breakLine()
      append(line, of: text)
    }
    return isVisible
  }

  private mutating func breakLine() { space = 0x0A }

  private mutating func appendSpace() { if space == 0 { space = 0x20 } }

  private mutating func append(_ line: Range<Int>, of text: ByteView) {
    var i = line.lowerBound
    while i < line.upperBound {
      let rest = i..<line.upperBound
      if let markup = CaptionMarkup(text, rest) {
        append(markup)
        i += markup.length
      } else if case let n = text.spaceLength(at: i), n > 0 {
        appendSpace()
        i += n
      } else {
        let run = Self.unmarkedRun(text, rest)
        append(text.bytes(run))
        if !isVisible { isVisible = text.invisibleLength(at: i) < run.count }
        i = run.upperBound
      }
    }
  }

  /// The longest run at the start of a range that has neither white space nor markup in it, at
  /// least one character.
  private static func unmarkedRun(_ text: ByteView, _ range: Range<Int>) -> Range<Int> {
    var i = range.lowerBound + max(1, text.characterLength(at: range.lowerBound))
    while i < range.upperBound {
      let isPlain =
        text[i] < 0x80
        ? text[i] != 0x20 && ByteView.isPlain(text[i], without: .captions)
        : text.spaceLength(at: i) == 0
      guard isPlain else { break }
      i += 1
    }
    return range.lowerBound..<min(i, range.upperBound)
  }

  private mutating func append(_ markup: CaptionMarkup) {
    switch markup.meaning {
    case .nothing: break
    case .space: appendSpace()
    case .lineBreak: breakLine()
    case .characters(let characters):
      if characters.allSatisfy(\.isWhitespace) {
        appendSpace()
      } else {
        append(characters.utf8)
        isVisible = true
      }
    }
  }

  private mutating func append(_ piece: some Collection<UInt8>) {
    if space != 0, !bytes.isEmpty { bytes.append(space) }
    space = 0
    bytes.append(contentsOf: piece)
  }
}
