/// A search of a text for a needle, which folds, searches and discards one chunk after the other.
///
/// The last bytes of a chunk are kept for the next one, so that no match is lost or found twice at
/// their border, and no byte is folded twice. Matches do not overlap. A match that begins inside
/// the code point in which the previous one ends is dropped; that happens when one code point folds
/// to several letters.
struct WordScan {
  /// The number of bytes folded at a time; these and their folding fit the processor's cache.
  static let usualChunk = 1 << 15
  /// The number of chunks between two calls of `isCancelled`.
  private static let chunksBetweenChecks = (1 << 20) / usualChunk

  let needle: Needle
  var chunk = usualChunk

  /// The starts of the matches, ascending, or nil when cancelled.
  /// - Parameter range: the range of the starts; it begins at the start of a code point.
  func starts(
    in text: UnsafeBufferPointer<UInt8>, range: Range<Int>, isCancelled: () -> Bool = { false }
  ) -> [UInt32]? {
    var starts: [UInt32] = []
    var lastTaken = -1
    var chunks = 0
    var isComplete = true
    scan(text, range) { stream, hits in
      take(hits, of: stream, after: &lastTaken, into: &starts)
      chunks += 1
      if chunks % Self.chunksBetweenChecks == 0, isCancelled() { isComplete = false }
      return isComplete
    }
    guard isComplete else { return nil }
    while let last = starts.last, Int(last) >= range.upperBound { starts.removeLast() }
    return starts
  }

  /// The matches that start in a range. Each ends at the start of the code point after it, and
  /// includes the marks and joiners of its last letter.
  func ranges(
    in text: UnsafeBufferPointer<UInt8>, range: Range<Int>, limit: Int = .max
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var lastTaken = -1
    scan(text, range) { stream, hits in
      for hit in hits {
        let start = stream.original(of: Int(hit))
        guard start < range.upperBound, ranges.count < limit else { return false }
        guard start > lastTaken else { continue }
        var end = Int(hit) + needle.folded.count
        lastTaken = stream.original(of: end - 1)
        while stream.original(of: end) <= lastTaken { end += 1 }
        ranges.append(start..<stream.original(of: end))
      }
      return ranges.count < limit
    }
    return ranges
  }

  /// Calls `body` for each chunk with the hits in it, as offsets in the stream's scratch, until it
  /// returns false. The last hits may lie after the range.
  private func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ body: (borrowing FoldStream, UnsafeMutableBufferPointer<UInt32>) -> Bool
  ) {
    let finder = ByteFinder(needle.folded)
    let length = needle.folded.count
    // The code point in which a hit ends must be folded as a whole, and so must a part of the next.
    let margin = length + FoldStream.longestFolding
    let capacity = chunk + margin
    var stream = FoldStream(
      text, from: range.lowerBound, isExact: needle.isExact, capacity: capacity)
    let hits = UnsafeMutableBufferPointer<UInt32>.allocate(
      capacity: capacity + FoldStream.longestFolding)
    defer { hits.deallocate() }
    while true {
      let rest = range.upperBound - stream.position
      stream.fold(rest > 0 ? min(chunk, rest) : margin)
      let last = stream.count - (stream.isAtEnd ? length : margin)
      var searched = 0
      if last >= 0 {
        let found = finder.find(
          in: stream.scratch, through: last, hits: hits.baseAddress!)
        searched = last + 1
        if found > 0 { searched = max(searched, Int(hits[found - 1]) + length) }
        if !body(stream, .init(rebasing: hits[..<found])) { return }
      }
      if stream.isAtEnd || stream.original(of: searched) >= range.upperBound { return }
      stream.discard(before: searched)
    }
  }

  /// Appends the text offsets of hits. There may be millions, so the knots are walked along with
  /// them rather than searched for each.
  /// - Parameter lastTaken: the start of the code point in which the last match ends.
  private func take(
    _ hits: UnsafeMutableBufferPointer<UInt32>, of stream: borrowing FoldStream,
    after lastTaken: inout Int, into starts: inout [UInt32]
  ) {
    guard !hits.isEmpty else { return }
    var (knot, taken, lastEnd) = (0, 0, -1)
    for index in hits.indices {
      let hit = Int(hits[index])
      while knot + 1 < stream.knotCount, stream.knots[knot + 1].folded <= hit { knot += 1 }
      let (start, isInside) = stream.original(of: hit, knot: knot)
      if isInside {
        if lastEnd >= 0 { lastTaken = stream.original(of: lastEnd) }
        if start <= lastTaken { continue }
      }
      hits[taken] = UInt32(truncatingIfNeeded: start)
      taken += 1
      lastEnd = hit + needle.folded.count - 1
    }
    if lastEnd >= 0 { lastTaken = stream.original(of: lastEnd) }
    starts.append(contentsOf: hits[..<taken])
  }
}
