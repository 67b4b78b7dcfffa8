/// The bytes of a bracketed paste while it arrives.
struct PasteBuffer: Hashable, Sendable {
  /// The greatest number of bytes; the rest is dropped, as no input of the reader needs more.
  static let limit = 1 << 20

  private static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// The number of bytes of the end mark that have just been read.
  private var matched = 0
  private var afterReturn = false

  /// Reads a byte.
  /// - Returns: whether it is the last of the end mark.
  mutating func takesLast(_ byte: UInt8) -> Bool {
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count
    }
    // The mark contains `ESC` only as its first byte, so after a mismatch it can only start here.
    for i in 0..<matched { keep(Self.end[i]) }
    matched = byte == 0x1B ? 1 : 0
    if matched == 0 { keep(byte) }
    return false
  }

  private mutating func keep(_ byte: UInt8) {
    // Terminals send the Return key's byte for a line break.
    let isSecondOfPair = afterReturn && byte == 0x0A
    afterReturn = byte == 0x0D
    guard !isSecondOfPair, bytes.count < Self.limit else { return }
    bytes.append(byte == 0x0D ? 0x0A : byte)
  }

  /// The pasted text; malformed bytes become U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
