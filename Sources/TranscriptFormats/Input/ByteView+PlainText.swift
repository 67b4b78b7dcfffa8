/// Text that needs no work: ASCII without control bytes and without two spaces in a row.
///
/// Nearly all captions are of it. Eight bytes in a word are tested at a time, in loops without
/// branches: SIMD16's comparisons came out five times slower.
extension ByteView {
  private static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// Whether a trimmed range is plain.
  @inline(__always)
  func isPlain(_ range: Range<Int>) -> Bool { isPlain(range, hasMarkup: true) }

  /// The same, and free of `<`, `>` and `&`.
  @inline(__always)
  func isPlainWithoutMarkup(_ range: Range<Int>) -> Bool { isPlain(range, hasMarkup: false) }

  @inline(__always)
  private func isPlain(_ range: Range<Int>, hasMarkup: Bool) -> Bool {
    guard let base, range.upperBound <= count else { return false }
    var (i, flags): (Int, UInt64) = (range.lowerBound, 0)
    while i + 9 <= range.upperBound {
      flags |= offences(base + i)
      if !hasMarkup { flags |= markup(base + i) }
      i += 8
    }
    if flags & (Self.ones &* 0x80) != 0 { return false }
    while i < range.upperBound {
      let byte = base[i]
      if byte < 0x20 || byte >= 0x80 { return false }
      if !hasMarkup, byte | 2 == 0x3E || byte == 0x26 { return false }
      if byte == 0x20, i + 1 < range.upperBound, base[i + 1] == 0x20 { return false }
      i += 1
    }
    return true
  }

  /// An index up to which a range is plain and free of markup, found in steps of eight bytes; what
  /// is at it may be plain too.
  @inline(__always)
  func skippingPlainWords(_ range: Range<Int>) -> Int {
    guard let base, range.upperBound <= count else { return range.lowerBound }
    var i = range.lowerBound
    while i + 9 <= range.upperBound,
      (offences(base + i) | markup(base + i)) & (Self.ones &* 0x80) == 0
    {
      i += 8
    }
    return i
  }

  /// The highest bits of the bytes that are not plain among eight; a ninth is looked at.
  @inline(__always)
  private func offences(_ pointer: UnsafePointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawPointer(pointer)
    let word = raw.loadUnaligned(as: UInt64.self)
    let next = raw.loadUnaligned(fromByteOffset: 1, as: UInt64.self)
    // A byte of these is zero where a space is followed by a space.
    let pairs = (word ^ (Self.ones &* 0x20)) | (next ^ (Self.ones &* 0x20))
    let doubles = (pairs &- Self.ones) & ~pairs
    let controls = (word &- Self.ones &* 0x20) & ~word
    return word | controls | doubles
  }

  /// The highest bits of the bytes of `<`, `>` and `&` among eight.
  @inline(__always)
  private func markup(_ pointer: UnsafePointer<UInt8>) -> UInt64 {
    let word = UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self)
    // `<` and `>` differ in one bit.
    let angles = (word | (Self.ones &* 2)) ^ (Self.ones &* 0x3E)
    let ampersands = word ^ (Self.ones &* 0x26)
    return (angles &- Self.ones) & ~angles | (ampersands &- Self.ones) & ~ampersands
  }
}
