import Glibc

/// An input's bytes, read without fear: every index outside answers 0, which no text holds.
///
/// Valid only while the buffer it was made of is.
struct ByteView {
  let base: UnsafePointer<UInt8>?
  let count: Int

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    base = buffer.baseAddress
    count = buffer.count
  }

  @inline(__always)
  subscript(_ index: Int) -> UInt8 {
    guard let base, UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
    return base[index]
  }

  /// The bytes of a range that lies inside.
  @inline(__always)
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    let range = range.clamped(to: 0..<count)
    return UnsafeBufferPointer(start: base.map { $0 + range.lowerBound }, count: range.count)
  }

  /// The first index of a byte, found by `memchr`.
  @inline(__always)
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<count)
    guard let base, !range.isEmpty,
      let hit = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
  }

  /// The index after the first occurrence of an ASCII literal.
  func index(after literal: StaticString, from start: Int) -> Int? {
    var i = start
    while let hit = firstIndex(of: literal.utf8Start[0], in: min(i, count)..<count) {
      if has(literal, at: hit) { return hit + literal.utf8CodeUnitCount }
      i = hit + 1
    }
    return nil
  }

  /// Whether the bytes at an index are those of an ASCII literal.
  func has(_ literal: StaticString, at index: Int) -> Bool {
    for i in 0..<literal.utf8CodeUnitCount where self[index + i] != literal.utf8Start[i] {
      return false
    }
    return true
  }

  /// Whether the bytes at an index are those of a literal in lower case, ignoring the case of ASCII
  /// letters.
  func hasFolded(_ literal: StaticString, at index: Int) -> Bool {
    for i in 0..<literal.utf8CodeUnitCount {
      let byte = self[index + i]
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if lower != literal.utf8Start[i] { return false }
    }
    return true
  }
}

extension ByteView {
  @inline(__always)
  func isDigit(_ index: Int) -> Bool { self[index] &- 0x30 < 10 }

  @inline(__always)
  func isLetter(_ index: Int) -> Bool { (self[index] | 0x20) &- 0x61 < 26 }

  @inline(__always)
  func isLineBreak(_ index: Int) -> Bool { self[index] == 0x0A || self[index] == 0x0D }

  /// The index of the line break that ends the line `index` is in, or `end`.
  func endOfLine(_ index: Int, _ end: Int) -> Int {
    var start = index
    // In steps, or a file whose only line breaks are of the one kind is searched to its end for the
    // other kind at each of them.
    while start < end {
      let window = start..<min(end, start + 256)
      let newline = firstIndex(of: 0x0A, in: window) ?? window.upperBound
      if let carriageReturn = firstIndex(of: 0x0D, in: start..<newline) { return carriageReturn }
      if newline < window.upperBound { return newline }
      start = window.upperBound
    }
    return end
  }

  /// The index after the white space at an index; `end` at the most.
  func skippingSpace(_ index: Int, _ end: Int) -> Int {
    var i = index
    while i < end, case let n = spaceLength(at: i), n > 0 { i += n }
    return min(i, end)
  }

  /// A range without the white space at its ends.
  @inline(__always)
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    // Mostly there is none.
    let (first, last) = (self[range.lowerBound], self[range.upperBound - 1])
    if first &- 0x21 < 0x5E, last &- 0x21 < 0x5E, !range.isEmpty { return range }
    return trimmedSlowly(range)
  }

  private func trimmedSlowly(_ range: Range<Int>) -> Range<Int> {
    var upper = range.upperBound
    let lower = skippingSpace(range.lowerBound, upper)
    while lower < upper, case let n = spaceLength(before: upper), n > 0 { upper -= n }
    return lower..<max(lower, upper)
  }

  /// Whether the eight bytes at an index are there, and are ASCII without controls.
  @inline(__always)
  func hasPlainWord(at index: Int) -> Bool {
    guard let base, index >= 0, index + 8 <= count else { return false }
    let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let deletes = word ^ (ones &* 0x7F)
    // The highest bit of a byte marks an offence: below a space, beyond ASCII, or DEL.
    let flags = word | ((word &- ones &* 0x20) & ~word) | ((deletes &- ones) & ~deletes)
    return flags & (ones &* 0x80) == 0
  }

  /// Whether anything is neither white space nor invisible.
  var hasVisibleText: Bool {
    var i = 0
    while i < count {
      let n = max(spaceLength(at: i), invisibleLength(at: i))
      if n == 0 { return true }
      i += n
    }
    return false
  }
}
