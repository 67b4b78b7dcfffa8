/// A line of LRC while it is put together from the pieces between the stamps of its words.
struct LyricLine {
  private(set) var bytes: [UInt8] = []
  /// Offsets in `bytes`, and milliseconds.
  private(set) var words: [(offset: Int, time: Int)] = []
  /// Milliseconds of its first stamp.
  let start: Int
  /// Milliseconds of a stamp after its last word.
  private(set) var end: Int?
  /// White space before the next piece; zero for none.
  private var space: UInt8 = 0

  init(start: Int) { self.start = start }

  /// Appends a line of the input, from after the stamps before it.
  mutating func append(
    _ range: Range<Int>, of text: ByteView, withHours: Bool, _ copy: inout CollapsedText
  ) {
    space = 0x0A
    var (i, piece, time) = (range.lowerBound, range.lowerBound, Int?.none)
    while i < range.upperBound {
      // `[12:30]` among words may be one of them.
      if let stamp = LyricStamp(text, at: i, range.upperBound, withHours: withHours),
        stamp.hasPoint || text[i] == 0x3C
      {
        if stamp.isNegative { copy.noteNegativeTime(i) }
        append(piece: piece..<i, of: text, time, &copy)
        (i, piece, time) = (stamp.end, stamp.end, stamp.milliseconds)
      } else {
        i += 1
      }
    }
    append(piece: piece..<i, of: text, time, &copy)
    if text.trimmed(piece..<i).isEmpty { end = time }
  }

  private mutating func append(
    piece: Range<Int>, of text: ByteView, _ time: Int?, _ copy: inout CollapsedText
  ) {
    let visible = text.trimmed(piece)
    if visible.lowerBound > piece.lowerBound { appendSpace() }
    if let words = copy.string(visible) {
      if space > 0, !bytes.isEmpty { bytes.append(space) }
      space = 0
      if let time { self.words.append((bytes.count, time)) }
      bytes.append(contentsOf: words.utf8)
    }
    if visible.upperBound < piece.upperBound { appendSpace() }
  }

  private mutating func appendSpace() { if space == 0 { space = 0x20 } }
}
