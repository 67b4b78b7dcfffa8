/// Searches a text for a needle: folds a chunk, searches it, discards it, and so on.
///
/// The last bytes of a chunk are kept for the next one, so that nothing is lost or found twice at
/// their border, and no byte is folded twice. Matches do not overlap. One that begins inside a code
/// point in which the match before it ends (which can be when one code point folds to several
/// letters) is dropped.
struct WordScan {
  /// Bytes of text folded at a time; it and what it becomes fit the processor's cache.
  static let usualChunk = 1 << 15
  /// Chunks between two questions whether the scan is cancelled.
  private static let chunksBetweenChecks = (1 << 20) / usualChunk

  let needle: Needle
  var chunk = usualChunk

  /// Where matches start, ascending, or nil when cancelled.
  /// - Parameter range: they start in it; its own start is the start of a code point.
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

  /// The matches that start in a range, with their ends: the start of the code point behind them,
  /// with the marks and joiners that belong to the last letter.
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
  /// returns false. Hits behind the range may be among the last.
  private func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ body: (borrowing FoldStream, UnsafeMutableBufferPointer<UInt32>) -> Bool
  ) {
    let finder = ByteFinder(needle.folded)
    let length = needle.folded.count
    // Behind a hit all of the code point it ends in must be folded, and something of the next.
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

  /// Appends the text offsets of hits. Millions can come, so knots are walked, not searched.
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
