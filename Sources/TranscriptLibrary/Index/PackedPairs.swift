/// A compact encoding of pairs of numbers: each number is its difference from the one in the pair
/// before, seven bits a byte, the lowest first (LEB128), with the sign in the lowest bit.
enum PackedPairs {
  static func pack(_ pairs: [(Int, Int)]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pairs.count * 4)
    var last = (0, 0)
    for pair in pairs {
      append(pair.0 &- last.0, to: &bytes)
      append(pair.1 &- last.1, to: &bytes)
      last = pair
    }
    return bytes
  }

  /// The pairs from bytes that `pack` made; arbitrary pairs from any other bytes.
  static func unpack(_ bytes: some Sequence<UInt8>) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var last = (0, 0)
    var first: Int?
    var (value, shift) = (UInt(0), UInt(0))
    for byte in bytes {
      value |= UInt(byte & 0x7F) << shift
      shift += 7
      guard byte < 0x80 else { continue }
      let number = Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
      (value, shift) = (0, 0)
      guard let start = first else {
        first = number
        continue
      }
      last = (last.0 &+ start, last.1 &+ number)
      pairs.append(last)
      first = nil
    }
    return pairs
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var value = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: value))
  }
}
