/// Measures, truncates and wraps text by the glyphs that would be drawn. Each function is O(n).
public enum TextMeasure {
  /// The width of a text in columns.
  public static func columns(_ text: String) -> Int {
    GlyphIterator(text).reduce(0) { $0 + $1.width }
  }

  /// The width of a part of a text in columns.
  public static func columns(_ bytes: [UInt8], in range: Range<Int>) -> Int {
    GlyphIterator(bytes, in: range).reduce(0) { $0 + $1.width }
  }

  /// The text truncated to `columns`, with `…` as its last character when anything was cut off.
  public static func truncated(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    let bytes = Array(text.utf8)
    var (used, fits) = (0, 0)
    for glyph in GlyphIterator(bytes) {
      used += glyph.width
      if used <= columns - 1 { fits = glyph.offset + glyph.length }
      if used > columns {
        var cut = bytes[..<fits]
        while cut.last == 0x20 { cut.removeLast() }
        return String(decoding: cut, as: UTF8.self) + "…"
      }
    }
    return text
  }

  /// A text in as many rows as it needs, at most `rows` of them; what has no room is cut with `…`.
  public static func wrapped(_ text: String, to columns: Int, rows: Int) -> [String] {
    let bytes = Array(text.utf8)
    let all = self.rows(bytes, in: 0..<bytes.count, columns: columns)
    return all.prefix(max(1, rows)).enumerated().map { index, range in
      let isCut = index == rows - 1 && all.count > rows
      let end = isCut ? bytes.count : range.upperBound
      return truncated(String(decoding: bytes[range.lowerBound..<end], as: UTF8.self), to: columns)
    }
  }

  /// Wraps a part of a text into rows of at most `columns`.
  ///
  /// Rows are broken at spaces, and between wide characters, as Chinese and Japanese have no
  /// spaces; there no row starts or ends with a character that must not (`RowEdge`). A word longer
  /// than a row is cut.
  /// - Returns: the byte ranges of the rows, without the spaces at which they were broken; they
  ///   ascend and cover all visible characters. An empty text is one empty row.
  public static func rows(_ bytes: [UInt8], in range: Range<Int>, columns: Int) -> [Range<Int>] {
    let columns = max(2, columns)
    var rows: [Range<Int>] = []
    var rowStart = range.lowerBound
    var used = 0
    // Where the row may be broken: it ends before `breakEnd` and the next starts at `breakNext`.
    var breakEnd = -1
    var breakNext = -1
    var columnsAtBreak = 0
    var (previousWide, previous): (Bool, UInt32) = (false, 0)
    for glyph in GlyphIterator(bytes, in: range) {
      if glyph.width == 0 { continue }
      // A no-break space is drawn as a space too, but is longer than a byte.
      let isSpace = glyph.scalar == 0x20 && glyph.length == 1
      if isSpace {
        if breakNext != glyph.offset || breakEnd < 0 { breakEnd = glyph.offset }
        breakNext = glyph.offset + glyph.length
        columnsAtBreak = used + 1
      } else if glyph.isWideByItself || previousWide, used > 0, breakNext != glyph.offset,
        maySeparate(previous, glyph.scalar)
      {
        (breakEnd, breakNext, columnsAtBreak) = (glyph.offset, glyph.offset, used)
      }
      (previousWide, previous) = (glyph.isWideByItself, glyph.scalar)
      if used + glyph.width > columns && !isSpace {
        if breakEnd > rowStart {
          rows.append(rowStart..<breakEnd)
          rowStart = breakNext
          used -= columnsAtBreak
        } else {
          rows.append(rowStart..<glyph.offset)
          rowStart = glyph.offset
          used = 0
        }
        (breakEnd, breakNext, columnsAtBreak) = (-1, -1, 0)
      }
      used += glyph.width
    }
    if rowStart < range.upperBound || rows.isEmpty { rows.append(rowStart..<range.upperBound) }
    return rows
  }

  /// Whether a row may end with one character and the next start with the other.
  private static func maySeparate(_ last: UInt32, _ first: UInt32) -> Bool {
    !RowEdge(keptOffBy: first).contains(.start) && !RowEdge(keptOffBy: last).contains(.end)
  }
}
