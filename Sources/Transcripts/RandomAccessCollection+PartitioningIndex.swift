extension RandomAccessCollection {
  /// The first index whose element meets a condition; `endIndex` when none does.
  ///
  /// The elements that meet it must all come after those that do not.
  /// - Complexity: O(log n).
  public func partitioningIndex(where belongsInSecondPartition: (Element) -> Bool) -> Index {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongsInSecondPartition(self[index(startIndex, offsetBy: middle)]) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return index(startIndex, offsetBy: low)
  }
}
