/// Text that needs no work: ASCII without control bytes, without two spaces in a row and without
/// what starts markup.
///
/// Nearly all captions are of it. Eight bytes in a word are tested at a time, in loops without
/// branches: SIMD16's comparisons came out five times slower.
extension ByteView {
  /// The bytes that may start markup: none, `<`, `>` and `&`, or those of `CaptionMarkup`.
  enum Markup { case none, tags, captions }

  /// Whether a trimmed range is plain.
  @inline(__always)
  func isPlain(_ range: Range<Int>, without markup: Markup = .none) -> Bool {
    guard let base, range.lowerBound >= 0, range.upperBound <= count else { return false }
    var (i, flags): (Int, UInt64) = (range.lowerBound, 0)
    while i + 9 <= range.upperBound {
      flags |= Self.offences(base + i, markup)
      i += 8
    }
    if i < range.upperBound, range.count >= 9 {
      // The last bytes together with some that were tested before.
      flags |= Self.offences(base + range.upperBound - 9, markup)
      i = range.upperBound - 1
    }
    if flags & Self.highBits != 0 { return false }
    while i < range.upperBound {
      if !Self.isPlain(base[i], without: markup) { return false }
      if base[i] == 0x20, i + 1 < range.upperBound, base[i + 1] == 0x20 { return false }
      i += 1
    }
    return true
  }

  /// Whether a byte is ASCII without controls and starts no markup.
  @inline(__always)
  static func isPlain(_ byte: UInt8, without markup: Markup) -> Bool {
    switch (markup, byte) {
    case (.tags, 0x26), (.tags, 0x3C), (.tags, 0x3E): false  // & < >
    case (.captions, 0x26), (.captions, 0x3C), (.captions, 0x5B): false  // & < [
    case (.captions, 0x5C), (.captions, 0x7B): false  // \ {
    default: byte >= 0x20 && byte < 0x80
    }
  }

  /// An index up to which a range is plain and free of tags, found in steps of eight bytes; what is
  /// at it may be plain too.
  @inline(__always)
  func skippingPlainWords(_ range: Range<Int>) -> Int {
    guard let base, range.upperBound <= count else { return range.lowerBound }
    var i = range.lowerBound
    while i + 9 <= range.upperBound, Self.offences(base + i, .tags) & Self.highBits == 0 { i += 8 }
    return i
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var highBits: UInt64 { ones &* 0x80 }

  /// The highest bits of the bytes that are not plain among eight; a ninth is looked at.
  @inline(__always)
  private static func offences(_ pointer: UnsafePointer<UInt8>, _ markup: Markup) -> UInt64 {
    let raw = UnsafeRawPointer(pointer)
    let word = raw.loadUnaligned(as: UInt64.self)
    let next = raw.loadUnaligned(fromByteOffset: 1, as: UInt64.self)
    let doubles = zeros((word ^ (ones &* 0x20)) | (next ^ (ones &* 0x20)))
    let controls = (word &- ones &* 0x20) & ~word
    let plain = word | controls | doubles
    switch markup {
    case .none: return plain
    // `<` and `>` differ in one bit.
    case .tags: return plain | zeros((word | (ones &* 2)) ^ (ones &* 0x3E)) | hits(0x26, in: word)
    case .captions:
      return plain | hits(0x26, in: word) | hits(0x3C, in: word) | hits(0x5B, in: word)
        | hits(0x5C, in: word) | hits(0x7B, in: word)
    }
  }

  @inline(__always)
  private static func hits(_ byte: UInt64, in word: UInt64) -> UInt64 {
    zeros(word ^ (ones &* byte))
  }

  /// The highest bit of each byte that is zero, and perhaps of some after such a byte.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
}
