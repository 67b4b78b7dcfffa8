/// Characters of UTF-8 among bytes that may not be UTF-8 at all.
extension ByteView {
  /// The index of the first byte from an index on that is not ASCII, or `count`.
  @inline(__always)
  func endOfASCII(_ index: Int) -> Int {
    guard let base else { return count }
    let raw = UnsafeRawPointer(base)
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var i = index
    while i + 32 <= count {
      let a = raw.loadUnaligned(fromByteOffset: i, as: SIMD4<UInt64>.self)
      if (a[0] | a[1] | a[2] | a[3]) & highBits != 0 { break }
      i += 32
    }
    while i < count, base[i] < 0x80 { i += 1 }
    return i
  }

  /// The length in bytes of the character at an index; 0 where the bytes are not valid UTF-8
  /// (Unicode 16, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF).
  @inline(__always)
  func characterLength(at index: Int) -> Int {
    let first = self[index]
    if first < 0x80 { return index < count ? 1 : 0 }
    let second = self[index + 1]
    switch first {
    case 0xC2...0xDF: return isContinuation(second) ? 2 : 0
    case 0xE0...0xEF:
      let low: UInt8 = first == 0xE0 ? 0xA0 : 0x80
      let high: UInt8 = first == 0xED ? 0x9F : 0xBF
      return second >= low && second <= high && isContinuation(self[index + 2]) ? 3 : 0
    case 0xF0...0xF4:
      let low: UInt8 = first == 0xF0 ? 0x90 : 0x80
      let high: UInt8 = first == 0xF4 ? 0x8F : 0xBF
      return second >= low && second <= high && isContinuation(self[index + 2])
        && isContinuation(self[index + 3]) ? 4 : 0
    default: return 0
    }
  }

  @inline(__always)
  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The length of the white space character at an index, line breaks included; 0 for any other.
  @inline(__always)
  func spaceLength(at index: Int) -> Int {
    let first = self[index]
    if first == 0x20 || first &- 0x09 < 5 { return 1 }
    switch first {
    case 0xC2, 0xE1, 0xE2: return wideSpaceLength(at: index)
    case 0xE3: return self[index + 1] == 0x80 && self[index + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }

  private func wideSpaceLength(at index: Int) -> Int {
    switch (self[index], self[index + 1], self[index + 2]) {
    case (0xC2, 0x85, _), (0xC2, 0xA0, _): 2  // next line, no-break space
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): 3
    case (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): 3
    default: 0
    }
  }

  /// The length of the white space character that ends just before an index; 0 for any other.
  @inline(__always)
  func spaceLength(before index: Int) -> Int {
    let last = self[index - 1]
    if last == 0x20 || last &- 0x09 < 5 { return 1 }
    if last < 0x80 { return 0 }
    if wideSpaceLength(at: index - 2) == 2 { return 2 }
    return wideSpaceLength(at: index - 3) == 3 ? 3 : 0
  }

  /// The length of a zero-width or direction mark, a byte order mark or a soft hyphen at an index;
  /// 0 for any other character.
  func invisibleLength(at index: Int) -> Int {
    switch (self[index], self[index + 1], self[index + 2]) {
    case (0xC2, 0xAD, _): 2
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE): 3
    case (0xE2, 0x81, 0xA0...0xA9), (0xEF, 0xBB, 0xBF): 3
    default: 0
    }
  }
}
