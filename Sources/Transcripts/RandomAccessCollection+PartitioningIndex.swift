extension RandomAccessCollection {
  /// The first index whose element, and so all behind it, fulfils a condition; `endIndex` when none
  /// does. The elements that do not must stand in front. O(log n).
  public func partitioningIndex(where belongsBehind: (Element) -> Bool) -> Index {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongsBehind(self[index(startIndex, offsetBy: middle)]) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return index(startIndex, offsetBy: low)
  }
}
