extension ByteView {
  /// Whether a trimmed line is ASCII without controls, without two spaces in a row, and without a
  /// byte that starts markup: a line that is its own text.
  func isPlainLine(_ line: Range<Int>) -> Bool {
    guard let base, line.lowerBound >= 0, line.upperBound <= count else { return false }
    let raw = UnsafeRawPointer(base)
    var (i, flags): (Int, UInt64) = (line.lowerBound, 0)
    // Eight bytes in a word, as in `CollapsedText`.
    while i + 9 <= line.upperBound {
      let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      let next = raw.loadUnaligned(fromByteOffset: i + 1, as: UInt64.self)
      flags |= Self.marks(word, next)
      i += 8
    }
    if line.count >= 9, i < line.upperBound {
      let last = line.upperBound - 8
      flags |= Self.marks(
        raw.loadUnaligned(fromByteOffset: last - 1, as: UInt64.self),
        raw.loadUnaligned(fromByteOffset: last, as: UInt64.self))
      // Trimmed, a line has no space for its last byte to be half of two.
      if !Self.isPlain(base[line.upperBound - 1]) { return false }
      i = line.upperBound
    }
    if flags & Self.highBits != 0 { return false }
    while i < line.upperBound {
      if !Self.isPlain(base[i]) { return false }
      if base[i] == 0x20, i + 1 < line.upperBound, base[i + 1] == 0x20 { return false }
      i += 1
    }
    return true
  }

  /// The longest run at the start of a range that has neither white space nor markup in it, at
  /// least one character.
  func unmarkedRun(_ range: Range<Int>) -> Range<Int> {
    var i = range.lowerBound
    i += max(1, characterLength(at: i))
    while i < range.upperBound {
      let byte = self[i]
      if byte < 0x80 ? byte == 0x20 || !Self.isPlain(byte) : spaceLength(at: i) > 0 { break }
      i += 1
    }
    return range.lowerBound..<min(i, range.upperBound)
  }

  /// The bytes that start markup: `&`, `<`, `[` (of `[br]`), `\` and `{`.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26, 0x3C, 0x5B, 0x5C, 0x7B: false
    default: byte >= 0x20 && byte < 0x80
    }
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var highBits: UInt64 { ones &* 0x80 }

  /// The highest bit of a byte marks an offence in `word`; `next` is the word a byte further on.
  @inline(__always)
  private static func marks(_ word: UInt64, _ next: UInt64) -> UInt64 {
    let doubles = zeros((word ^ (ones &* 0x20)) | (next ^ (ones &* 0x20)))
    let controls = (word &- ones &* 0x20) & ~word
    return word | controls | doubles | zeros(word ^ (ones &* 0x26)) | zeros(word ^ (ones &* 0x3C))
      | zeros(word ^ (ones &* 0x5B)) | zeros(word ^ (ones &* 0x5C)) | zeros(word ^ (ones &* 0x7B))
  }

  /// The highest bit of each byte that is zero.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
}
