extension TextLayout {
  /// A row, by the position of its unit and its index among the unit's rows.
  struct Location: Hashable {
    var position: Int
    var row: Int
  }

  /// The text row that holds a text offset, and the rows of its unit; none without text.
  func location(of offset: Int) -> (at: Location, rows: [Row]) {
    guard count > 0 else { return (Location(position: 0, row: 0), []) }
    let position = position(atTextOffset: offset)
    let rows = rows(position)
    let row =
      rows.lastIndex { $0.range.map { $0.lowerBound <= offset } ?? false }
      ?? rows.firstIndex { $0.range != nil } ?? 0
    return (Location(position: position, row: row), rows)
  }

  /// The rows of a window of height `height` with the cursor's row `above` rows below its top, as far
  /// as the text allows: no row stays empty while there is text to fill it.
  func window(at offset: Int, above: Int, height: Int) -> (rows: [Row], cursorRow: Int) {
    guard count > 0, height > 0 else { return ([], 0) }
    let (cursor, unitRows) = location(of: offset)
    var before = Array(unitRows[..<cursor.row])
    var after = Array(unitRows[cursor.row...])
    var (first, last) = (cursor.position, cursor.position)
    let above = min(max(0, above), height - 1)
    while before.count < above, first > 0 {
      first -= 1
      before.insert(contentsOf: rows(first), at: 0)
    }
    while after.count < height - min(above, before.count), last + 1 < count {
      last += 1
      after.append(contentsOf: rows(last))
    }
    let short = height - after.count
    while before.count < short, first > 0 {
      first -= 1
      before.insert(contentsOf: rows(first), at: 0)
    }
    let kept = min(before.count, max(above, min(short, height - 1)))
    let shown = before.suffix(kept) + after
    return (Array(shown.prefix(height)), kept)
  }

  /// The text row `distance` rows away from a text offset's, or the nearest one towards it when that
  /// row has no words or the text ends.
  /// - Returns: the row, and its distance in rows.
  func textRow(from offset: Int, distance: Int) -> (range: Range<Int>, moved: Int)? {
    guard count > 0 else { return nil }
    var (place, rows) = location(of: offset)
    let step = distance < 0 ? -1 : 1
    var moved = 0
    var best: (Range<Int>, Int)?
    // Rows without words may stand between, so a move goes on until it finds some.
    while moved.magnitude < distance.magnitude || best == nil {
      place.row += step
      if place.row < 0 || place.row >= rows.count {
        place.position += step
        guard place.position >= 0, place.position < count else { break }
        rows = self.rows(place.position)
        place.row = step < 0 ? rows.count - 1 : 0
      }
      moved += step
      if let range = rows[place.row].range { best = (range, moved) }
    }
    return best
  }
}
