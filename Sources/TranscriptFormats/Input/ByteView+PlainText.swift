extension ByteView {
  /// Whether a trimmed range is ASCII without control bytes and without two spaces in a row, and
  /// so needs no collapsing.
  @inline(__always)
  func isPlain(_ range: Range<Int>) -> Bool { isPlain(range, hasMarkup: true) }

  /// The same, and free of `<`, `>` and `&`.
  @inline(__always)
  func isPlainWithoutMarkup(_ range: Range<Int>) -> Bool { isPlain(range, hasMarkup: false) }

  @inline(__always)
  private func isPlain(_ range: Range<Int>, hasMarkup: Bool) -> Bool {
    guard let base, range.upperBound <= count else { return false }
    // Eight bytes in a word, a loop without branches: SIMD16's comparisons came out five times
    // slower. The highest bit of a byte in `flags` marks an offence.
    let ones: UInt64 = 0x0101_0101_0101_0101
    let raw = UnsafeRawPointer(base)
    var (i, flags): (Int, UInt64) = (range.lowerBound, 0)
    while i + 9 <= range.upperBound {
      let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      let next = raw.loadUnaligned(fromByteOffset: i + 1, as: UInt64.self)
      // A byte of these is zero where a space is followed by a space.
      let pairs = (word ^ (ones &* 0x20)) | (next ^ (ones &* 0x20))
      let doubles = (pairs &- ones) & ~pairs
      let controls = (word &- ones &* 0x20) & ~word
      flags |= word | controls | doubles
      if !hasMarkup {
        // `<` and `>` differ in one bit.
        let angles = (word | (ones &* 2)) ^ (ones &* 0x3E)
        let ampersands = word ^ (ones &* 0x26)
        flags |= (angles &- ones) & ~angles | (ampersands &- ones) & ~ampersands
      }
      i += 8
    }
    if flags & (ones &* 0x80) != 0 { return false }
    while i < range.upperBound {
      let byte = base[i]
      if byte < 0x20 || byte >= 0x80 { return false }
      if !hasMarkup, byte | 2 == 0x3E || byte == 0x26 { return false }
      if byte == 0x20, i + 1 < range.upperBound, base[i + 1] == 0x20 { return false }
      i += 1
    }
    return true
  }
}
