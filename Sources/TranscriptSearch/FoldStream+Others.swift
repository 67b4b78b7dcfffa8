// The folding of text that is not ASCII.

extension FoldStream {
  /// Folds code points up to `stop` or the first ASCII byte.
  mutating func foldOthers(_ stop: Int) {
    while position < stop, count < capacity, text[position] >= 0x80 {
      if foldKnown(stop) { continue }
      let (codePoint, length) = Self.decode(text, at: position)
      // A stray byte is not a code point and stays as it is.
      if length == 1 || Self.foldsToItself(codePoint) {
        copy(length)
      } else {
        foldCarefully(codePoint, length)
      }
    }
  }

  /// Whether a code point is a Han ideograph or a composed Hangul syllable, which fold to
  /// themselves.
  @inline(__always)
  private static func foldsToItself(_ codePoint: Int32) -> Bool {
    0x4E00...0x9FFF ~= codePoint || Composition.syllables ~= UInt32(bitPattern: codePoint)
  }

  /// Folds code points of up to three bytes that are in the memo, and short runs of ASCII between
  /// them, up to four ASCII bytes in a row. There is no branch on one or two bytes, because the
  /// processor would mispredict it at the ends of words.
  /// - Returns: whether anything was folded.
  private mutating func foldKnown(_ stop: Int) -> Bool {
    guard let memo, let base = text.baseAddress else { return false }
    let start = position
    var (input, output) = (position, count)
    var wasBlank = isAfterBlank
    let inputStop = min(stop, text.count &- 4)
    while input < inputStop, output < capacity {
      let four = UnsafeRawPointer(base + input).loadUnaligned(as: UInt32.self).littleEndian
      if four & 0x8080_8080 == 0 { break }
      let (lead, second) = (Int(four & 0xFF), Int(four >> 8 & 0x3F))
      var length = 1 &+ lead >> 7
      var codePoint = length == 1 ? lead : (lead & 0x1F) << 6 | second
      if lead >= 0xE0 {
        if lead >= 0xF0 { break }
        length = 3
        codePoint = (lead & 0x0F) << 12 | second << 6 | Int(four >> 16 & 0x3F)
      }
      let entry = memo[codePoint]
      let folded = Int(truncatingIfNeeded: entry & 0xFF)
      let isBlank = entry == FoldMemo.blank
      if folded &- 1 >= 7 || folded == 0 || (isBlank && wasBlank) { break }
      UnsafeMutableRawPointer(scratch + output).storeBytes(
        of: (entry >> 8).littleEndian, as: UInt64.self)
      input &+= length
      output &+= folded
      wasBlank = isBlank
      if folded != length { tieKnot(output, input) }
    }
    (position, count, isAfterBlank) = (input, output, wasBlank)
    return input > start
  }

  private mutating func copy(_ length: Int) {
    for index in 0..<length { scratch[count + index] = text[position + index] }
    position += length
    count += length
    isAfterBlank = false
  }

  /// Folds a code point that is not in the memo, or that can be composed with the one before it.
  private mutating func foldCarefully(_ codePoint: Int32, _ length: Int) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: CodePointFolding.limit) {
      guard let scalars = $0.baseAddress else { return }
      let folded = folding.fold(codePoint, into: scalars)
      if let memo, codePoint < FoldMemo.size {
        memo[Int(codePoint)] = FoldMemo.entry(scalars, count: folded)
      }
      position += length
      let end = count + length
      for index in 0..<folded { append(UInt32(bitPattern: scalars[index])) }
      if count != end { tieKnot(count, position) }
    }
  }

  private mutating func append(_ scalar: UInt32) {
    if scalar == 0x20, isAfterBlank { return }
    isAfterBlank = scalar == 0x20
    if Composition.joins(scalar), count >= 3,
      let composed = Composition.composed(
        UInt32(Self.decode(UnsafeBufferPointer(start: scratch, count: count), at: count - 3).0),
        scalar)
    {
      count -= 3
      return encode(composed)
    }
    encode(scalar)
  }

  private mutating func encode(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar) else { return }
    for byte in bytes {
      scratch[count] = byte
      count += 1
    }
  }
}
