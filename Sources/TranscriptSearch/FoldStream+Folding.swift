extension FoldStream {
  /// Folds the next `length` bytes of the text (and the rest of a code point or a run of spaces),
  /// or fewer when the scratch is full.
  mutating func fold(_ length: Int) {
    let stop = min(text.count, position + length)
    while position < stop, count < capacity {
      foldASCII(stop)
      foldOthers(stop)
    }
  }

  /// Whether the text before `position` ends with white space or a dash.
  borrowing func followsBlank() -> Bool {
    var start = position
    // Real text does not have more marks than this on one space.
    for _ in 0..<64 where start > 0 {
      let end = start
      repeat { start -= 1 } while start > 0 && end - start < 4 && text[start] & 0xC0 == 0x80
      let last = withUnsafeTemporaryAllocation(of: Int32.self, capacity: CodePointFolding.limit) {
        let count = folding.fold(Self.decode(text, at: start).codePoint, into: $0.baseAddress!)
        return count == 0 ? nil : $0[count - 1]
      }
      if let last { return last == 0x20 }
    }
    return false
  }

  /// The code point at an offset and its length; a stray byte counts as itself, with length 1.
  @inline(__always)
  static func decode(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (codePoint: Int32, length: Int) {
    let lead = Int32(text[offset])
    guard lead >= 0xC2 else { return (lead, 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard offset + length <= text.count else { return (lead, 1) }
    var value = lead & (0x7F >> Int32(length))
    for index in 1..<length {
      let byte = text[offset + index]
      guard byte & 0xC0 == 0x80 else { return (lead, 1) }
      value = value << 6 | Int32(byte & 0x3F)
    }
    return (value, length)
  }
}
