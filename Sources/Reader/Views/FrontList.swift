/// The lines of a front view, which are made where they are looked at.
struct FrontList {
  let count: Int
  private let source: Source

  private enum Source {
    case made([FrontLine])
    /// Each item has so many lines; nothing stands between them.
    case items(height: Int, (Int) -> [FrontLine])
  }

  init(_ lines: [FrontLine]) { (count, source) = (lines.count, .made(lines)) }

  /// - Parameter item: makes an item's lines, `height` of them.
  init(items: Int, height: Int, _ item: @escaping (Int) -> [FrontLine]) {
    (count, source) = (items * height, .items(height: height, item))
  }

  /// So many lines from one on, or as many of them as there are.
  func lines(from first: Int, count rows: Int) -> [FrontLine] {
    let first = min(max(0, first), count)
    return lines(first..<first + min(max(0, rows), count - first))
  }

  /// Costs what these lines cost, where they were not made before.
  func lines(_ range: Range<Int>) -> [FrontLine] {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return [] }
    switch source {
    case .made(let lines): return Array(lines[range])
    case .items(let height, let item):
      let first = range.lowerBound / height
      let edits = (first...(range.upperBound - 1) / height).flatMap { item($0).of(item: $0) }
      return Array(edits.dropFirst(range.lowerBound - first * height).prefix(range.count))
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
    case .items(let height, _):
      return item >= 0 && item * height < count ? item * height..<(item + 1) * height : nil
    }
  }

  /// The item itself when some of its lines are in a range, or the nearest one that has some there.
  func item(nearest item: Int, in range: Range<Int>) -> Int {
    guard let own = lines(ofItem: item), !own.overlaps(range) else { return item }
    let shown = lines(range).compactMap(\.item)
    return (own.lowerBound < range.lowerBound ? shown.first : shown.last) ?? item
  }
}

extension [FrontLine] {
  /// The same lines as those of an item.
  func of(item: Int) -> [FrontLine] {
    map { line in
      var line = line
      line.item = item
      return line
    }
  }
}
