import Transcripts

/// The numbers of the items that a list shows, ascending: all up to a count, or those that a filter
/// leaves.
struct ListItems: Hashable, Sendable {
  let count: Int
  private let kept: [Int]?

  /// - Parameter kept: ascending; nil for all.
  init(all: Int, kept: [Int]?) {
    self.kept = kept
    count = kept?.count ?? all
  }

  var isEmpty: Bool { count == 0 }

  /// The item at a position among those shown.
  subscript(position: Int) -> Int { kept?[position] ?? position }

  /// The position of an item; nil for one that is not shown. O(log n).
  func position(of item: Int) -> Int? {
    let position = self.position(atOrAfter: item)
    return item >= 0 && position < count && self[position] == item ? position : nil
  }

  /// The position of an item or the first shown after it; `count` after the last.
  private func position(atOrAfter item: Int) -> Int {
    kept?.partitioningIndex { $0 >= item } ?? min(max(0, item), count)
  }

  /// The item some positions away, or the outermost one on the way; at least one must be shown.
  func item(_ distance: Int, from item: Int) -> Int {
    self[min(max(0, position(atOrAfter: item) + distance), count - 1)]
  }

  /// The item itself where it is shown, else one near it; nil where none is shown.
  func nearest(_ item: Int) -> Int? { isEmpty ? nil : self.item(0, from: item) }
}
