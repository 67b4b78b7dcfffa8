import Glibc

/// A text that is folded piece by piece into a scratch buffer, with the origin of each folded byte.
///
/// No folded copy of the document is kept: of 43 MB, only about 32 KB are folded at a time, which
/// stay in the processor's cache while they are searched. Most text is ASCII with single spaces,
/// which folds byte by byte and needs no map. Where lengths change, a *knot* pairs a folded offset
/// with the text offset that it comes from; between knots both advance together. There is a knot
/// after each code point whose folding is longer or shorter than itself. So the code point of a
/// folded byte is found by counting from the last knot before it, but not past the next knot, and
/// going back to the start of the code point.
struct FoldStream: ~Copyable {
  /// A folded offset and the text offset that it comes from.
  struct Knot {
    var folded: UInt32
    var original: UInt32
  }

  /// The greatest number of bytes that one code point folds to, with a margin.
  static let longestFolding = 4 * CodePointFolding.limit
  /// The room after `capacity` for the rest of a code point or block that starts before it.
  private static let slack = 2 * longestFolding
  /// Texts shorter than this are folded without a memo.
  private static let memoThreshold = 4096

  let text: UnsafeBufferPointer<UInt8>
  let folding: CodePointFolding
  /// In each byte, the bit that makes an ASCII letter lower case; zero when case counts.
  let caseBits: SIMD16<UInt8>
  let memo: UnsafeMutablePointer<FoldMemo.Entry>?
  /// The text offset at which folding continues.
  var position: Int
  /// Whether the last folded byte is a space, so that further spaces are skipped.
  var isAfterBlank: Bool

  /// The `count` folded bytes that have not been discarded.
  let scratch: UnsafeMutablePointer<UInt8>
  var count = 0
  let capacity: Int
  /// The knots, ascending by both members; the first is at or before the first byte of the scratch.
  let knots: UnsafeMutablePointer<Knot>
  var knotCount = 1

  /// - Parameter position: the text offset at which folding starts; the start of a code point.
  /// - Parameter capacity: the number of folded bytes at which folding stops.
  init(
    _ text: UnsafeBufferPointer<UInt8>, from position: Int, isExact: Bool, capacity: Int
  ) {
    self.text = text
    self.position = position
    self.capacity = capacity
    folding = CodePointFolding(isExact: isExact)
    caseBits = SIMD16(repeating: isExact ? 0 : 0x20)
    memo = capacity < Self.memoThreshold ? nil : FoldMemo.make(isExact: isExact)
    scratch = .allocate(capacity: capacity + Self.slack)
    scratch.initialize(repeating: 0, count: capacity + Self.slack)
    knots = .allocate(capacity: capacity + Self.slack)
    knots.initialize(to: Knot(folded: 0, original: UInt32(truncatingIfNeeded: position)))
    isAfterBlank = false
    isAfterBlank = followsBlank()
  }

  deinit {
    scratch.deallocate()
    knots.deallocate()
    free(memo)
  }

  var isAtEnd: Bool { position >= text.count }

  /// Records that the folded bytes from `folded` on come from the text from `original` on.
  @inline(__always)
  mutating func tieKnot(_ folded: Int, _ original: Int) {
    let knot = Knot(
      folded: UInt32(truncatingIfNeeded: folded), original: UInt32(truncatingIfNeeded: original))
    if knots[knotCount &- 1].folded != knot.folded { knotCount &+= 1 }
    knots[knotCount &- 1] = knot
  }

  /// The text offset of the code point that a folded byte comes from; `position` for `count`.
  /// O(log n) in the knots.
  func original(of folded: Int) -> Int {
    let knot = lastKnot(atOrBefore: folded)
    return original(of: folded, knot: knot).offset
  }

  /// The same, given the last knot at or before the byte.
  /// - Returns: also whether the byte is not the first of its code point.
  @inline(__always)
  func original(of folded: Int, knot: Int) -> (offset: Int, isInside: Bool) {
    let counted = Int(knots[knot].original) + folded - Int(knots[knot].folded)
    var offset = counted
    if knot + 1 < knotCount { offset = min(offset, Int(knots[knot + 1].original) - 1) }
    guard offset < text.count else { return (offset, false) }
    let lowest = max(0, offset - 3)
    while offset > lowest, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    return (offset, offset != counted)
  }

  /// Discards the folded bytes before an offset, which becomes zero.
  mutating func discard(before offset: Int) {
    let first = lastKnot(atOrBefore: offset)
    let original = Int(knots[first].original) + offset - Int(knots[first].folded)
    knots[first] = Knot(
      folded: UInt32(truncatingIfNeeded: offset), original: UInt32(truncatingIfNeeded: original))
    for index in first..<knotCount {
      knots[index - first] = knots[index]
      knots[index - first].folded -= UInt32(truncatingIfNeeded: offset)
    }
    knotCount -= first
    scratch.update(from: scratch + offset, count: count - offset)
    count -= offset
  }

  private func lastKnot(atOrBefore folded: Int) -> Int {
    var (low, high) = (0, knotCount)
    while low < high {
      let middle = (low + high) / 2
      if Int(knots[middle].folded) <= folded { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
