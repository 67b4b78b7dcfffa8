// The folding of ASCII, which most text is, 64 or 16 bytes at a time.
//
// Both operands of an operator on vectors are vectors here, and masks are combined as bytes: with a
// number as one operand, or with `replacing(with:where:)`, Swift works byte by byte, which takes a
// hundred times as long.

extension FoldStream {
  private typealias Block = SIMD16<UInt8>

  /// Whether an ASCII byte is a space, a dash or a control character, such as a line break.
  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x2D }

  /// The folding of an ASCII byte.
  static func folded(_ byte: UInt8, caseBit: UInt8) -> UInt8 {
    isBlank(byte) ? 0x20 : byte &- 0x41 < 26 ? byte | caseBit : byte
  }

  /// Folds ASCII text up to `stop` or the first byte that is not ASCII.
  mutating func foldASCII(_ stop: Int) {
    while position < stop, count < capacity, text[position] < 0x80 {
      if isAfterBlank, Self.isBlank(text[position]) {
        skipBlanks()
      } else if !foldBlocks(stop), position < stop, text[position] < 0x80 {
        // A blank before a blank, or the last bytes of the text.
        foldByte()
      }
    }
  }

  /// Folds one ASCII byte that is not a blank after a blank.
  private mutating func foldByte() {
    let byte = text[position]
    position += 1
    isAfterBlank = Self.isBlank(byte)
    scratch[count] = Self.folded(byte, caseBit: caseBits[0])
    count += 1
  }

  /// Skips blanks that follow a blank, even past the end of the part to fold.
  private mutating func skipBlanks() {
    while position < text.count, Self.isBlank(text[position]) { position += 1 }
    tieKnot(count, position)
  }

  /// Folds up to the first byte that is not ASCII, or is a blank before a blank.
  /// - Returns: false when that is the first byte, or the end of the text is too near.
  private mutating func foldBlocks(_ stop: Int) -> Bool {
    guard let base = text.baseAddress, text.count >= 17 else { return false }
    let start = count
    var (input, output) = (base + position, scratch + count)
    let inputStop = base + stop
    // A block is examined together with the byte after it.
    let inputEnd = base + text.count - 17
    let outputStop = scratch + capacity
    let caseBits = caseBits
    var plain = 16
    while plain == 16, input < inputStop, input <= inputEnd, output < outputStop {
      let special = Self.fold(input, to: output, caseBits)
      plain = min(Self.firstByte(special), inputStop - input)
      input += plain
      output += plain
      guard plain == 16 else { break }
      while inputStop - input >= 64, inputEnd - input >= 48, output < outputStop {
        let one = Self.fold(input, to: output, caseBits)
        let two = Self.fold(input + 16, to: output + 16, caseBits)
        let three = Self.fold(input + 32, to: output + 32, caseBits)
        let four = Self.fold(input + 48, to: output + 48, caseBits)
        guard Self.firstByte(one | two | three | four) == 16 else { break }
        input += 64
        output += 64
      }
    }
    position = input - base
    count = output - scratch
    if count > start { isAfterBlank = scratch[count - 1] == 0x20 }
    return count > start
  }

  /// Folds 16 bytes to as many.
  /// - Returns: a nonzero byte for each that is not ASCII, or is a blank before a blank. Only the
  ///   bytes before the first of these are folded correctly.
  @inline(__always)
  private static func fold(
    _ input: UnsafePointer<UInt8>, to output: UnsafeMutablePointer<UInt8>, _ caseBits: Block
  ) -> Block {
    let bytes = UnsafeRawPointer(input).loadUnaligned(as: Block.self)
    let next = UnsafeRawPointer(input + 1).loadUnaligned(as: Block.self)
    let blank = blanks(bytes)
    let isUpper = (bytes &- all(0x41)) .< all(26)
    let letters = bytes | (unsafeBitCast(isUpper, to: Block.self) & caseBits)
    let folded = (letters & ~blank) | (blank & all(0x20))
    UnsafeMutableRawPointer(output).storeBytes(of: folded, as: Block.self)
    return (bytes & all(0x80)) | (blank & blanks(next))
  }

  /// 0xFF for each blank.
  @inline(__always)
  private static func blanks(_ bytes: Block) -> Block {
    let control = bytes .<= all(0x20)
    let dash = bytes .== all(0x2D)
    return unsafeBitCast(control, to: Block.self) | unsafeBitCast(dash, to: Block.self)
  }

  @inline(__always)
  private static func all(_ byte: UInt8) -> Block { Block(repeating: byte) }

  /// The index of the first nonzero byte, or 16.
  @inline(__always)
  private static func firstByte(_ block: Block) -> Int {
    let halves = unsafeBitCast(block, to: SIMD2<UInt64>.self)
    if halves[0] | halves[1] == 0 { return 16 }
    return halves[0] != 0
      ? halves[0].littleEndian.trailingZeroBitCount / 8
      : 8 + halves[1].littleEndian.trailingZeroBitCount / 8
  }
}
