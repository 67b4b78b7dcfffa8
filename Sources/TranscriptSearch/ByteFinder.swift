import Glibc

/// The search for a run of bytes. It compares 64 places at a time with the two bytes of the run
/// that are rarest in text, and compares the whole run where both agree.
struct ByteFinder {
  private typealias Block = SIMD16<UInt8>

  let bytes: [UInt8]
  /// Offsets in `bytes` of the two bytes that are compared first.
  private let probes: (Int, Int)
  /// The first eight bytes, or all if there are fewer, and a mask of their bits.
  private let (head, headMask): (UInt64, UInt64)

  /// - Parameter bytes: not empty.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let rarest = bytes.indices.prefix(32).sorted {
      Self.commonness(bytes[$0]) < Self.commonness(bytes[$1])
    }
    probes = (rarest[0], rarest[min(1, rarest.count - 1)])
    head = bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    headMask = bytes.count >= 8 ? .max : 1 << (8 * UInt64(bytes.count)) - 1
  }

  private static let common = Array(" etaoinsrhldcumfpgwybvk".utf8)

  /// A rough frequency of a byte in folded text. Lead bytes are the most common, as they tell only
  /// the script.
  private static func commonness(_ byte: UInt8) -> Int {
    if byte >= 0xC0 { return 100 }
    if byte >= 0x80 { return 20 }
    return common.firstIndex(of: byte).map { 50 - 2 * $0 } ?? 0
  }

  /// Finds the occurrences of the bytes, without overlaps.
  /// - Parameter text: readable for at least 80 bytes after the end of an occurrence at `last`.
  /// - Parameter last: the last offset of an occurrence.
  /// - Parameter hits: receives the ascending offsets; must have room for all.
  /// - Returns: the number of occurrences.
  func find(
    in text: UnsafePointer<UInt8>, through last: Int,
    hits: UnsafeMutablePointer<UInt32>
  ) -> Int {
    bytes.withUnsafeBufferPointer { needle in
      guard let start = needle.baseAddress else { return 0 }
      let length = needle.count
      let (one, two) = probes
      let (byteOne, byteTwo) = (Block(repeating: start[one]), Block(repeating: start[two]))
      var (found, next, block) = (0, 0, 0)
      while block <= last {
        var mask: UInt64 = 0
        for part in 0..<4 {
          let place = text + block + 16 * part
          let agree =
            Self.equal(Self.load(place + one), byteOne)
            & Self.equal(Self.load(place + two), byteTwo)
          mask |= Self.bits(agree) << UInt64(16 * part)
        }
        while mask != 0 {
          let offset = block + mask.trailingZeroBitCount
          mask &= mask &- 1
          if offset >= next, offset <= last, stands(text + offset, start, length) {
            hits[found] = UInt32(truncatingIfNeeded: offset)
            found += 1
            next = offset + length
          }
        }
        block += 64
      }
      return found
    }
  }

  @inline(__always)
  private func stands(
    _ place: UnsafePointer<UInt8>, _ needle: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    let word = UnsafeRawPointer(place).loadUnaligned(as: UInt64.self).littleEndian
    guard word & headMask == head else { return false }
    return length <= 8 || memcmp(place + 8, needle + 8, length - 8) == 0
  }

  /// One bit for each byte: 1 for 0xFF, 0 for zero.
  @inline(__always)
  private static func bits(_ block: Block) -> UInt64 {
    let halves = unsafeBitCast(block, to: SIMD2<UInt64>.self)
    return byteBits(halves[0].littleEndian) | byteBits(halves[1].littleEndian) << 8
  }

  @inline(__always)
  private static func byteBits(_ bytes: UInt64) -> UInt64 {
    ((bytes & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101) >> 56
  }

  @inline(__always)
  private static func load(_ address: UnsafePointer<UInt8>) -> Block {
    UnsafeRawPointer(address).loadUnaligned(as: Block.self)
  }

  /// 0xFF for each pair of equal bytes, zero for the others.
  @inline(__always)
  private static func equal(_ one: Block, _ two: Block) -> Block {
    unsafeBitCast(one .== two, to: Block.self)
  }
}
