/// The lines of a list, which are made when they are needed.
struct ListLines {
  let count: Int
  private let source: Source

  private enum Source {
    case made([ListLine])
    /// Lines made on demand: each item has `height` lines, with none between items.
    case items(ListItems, height: Int, (Int) -> [ListLine])
  }

  init(_ lines: [ListLine]) { (count, source) = (lines.count, .made(lines)) }

  /// Keeps only the lines of the items that are shown; lines without an item stay, but of empty lines
  /// in a row only one.
  init(_ lines: [ListLine], of shown: [Int]?) {
    self.init(shown.map { lines.only(Set($0)) } ?? lines)
  }

  /// - Parameter item: makes an item's lines, `height` of them.
  init(_ items: ListItems, height: Int, _ item: @escaping (Int) -> [ListLine]) {
    (count, source) = (items.count * height, .items(items, height: height, item))
  }

  /// Lines from an index on, as many as exist up to a count.
  func lines(from first: Int, count rows: Int) -> [ListLine] {
    let first = min(max(0, first), count)
    return lines(first..<first + min(max(0, rows), count - first))
  }

  /// The lines of a range; only these are made.
  func lines(_ range: Range<Int>) -> [ListLine] {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return [] }
    switch source {
    case .made(let lines): return Array(lines[range])
    case .items(let items, let height, let lines):
      let first = range.lowerBound / height
      let made = (first...(range.upperBound - 1) / height).flatMap { position in
        lines(items[position]).of(item: items[position])
      }
      return Array(made.dropFirst(range.lowerBound - first * height).prefix(range.count))
    }
  }

  /// The indices of an item's lines; nil for an item that has none.
  func lines(ofItem item: Int) -> Range<Int>? {
    switch source {
    case .made(let lines):
      guard let first = lines.firstIndex(where: { $0.item == item }),
        let last = lines.lastIndex(where: { $0.item == item })
      else { return nil }
      return first..<last + 1
    case .items(let items, let height, _):
      return items.position(of: item).map { $0 * height..<($0 + 1) * height }
    }
  }

  /// The item itself when some of its lines are in a range, or the nearest one that has some there.
  func item(nearest item: Int, in range: Range<Int>) -> Int {
    guard let own = lines(ofItem: item), !own.overlaps(range) else { return item }
    let shown = lines(range).compactMap(\.item)
    return (own.lowerBound < range.lowerBound ? shown.first : shown.last) ?? item
  }
}

extension [ListLine] {
  fileprivate func only(_ items: Set<Int>) -> [ListLine] {
    filter { $0.item.map(items.contains) ?? true }
      .reduce(into: []) { kept, line in
        if line.pieces.isEmpty, kept.last?.pieces.isEmpty ?? false { return }
        kept.append(line)
      }
  }
}
