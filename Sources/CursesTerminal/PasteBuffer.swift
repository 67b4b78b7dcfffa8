/// The bytes of a bracketed paste on their way in.
struct PasteBuffer: Hashable, Sendable {
  /// What is longer is cut off: nothing the reader asks for is.
  static let limit = 1 << 20

  private static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// How many bytes of the end mark have just been seen.
  private var matched = 0
  private var afterReturn = false

  /// Takes a byte; true when it was the last of the end mark.
  mutating func takesLast(_ byte: UInt8) -> Bool {
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count
    }
    // Only its first byte is an `ESC`, so a mark that breaks off can start anew at this byte alone.
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

  /// What was pasted; malformed bytes are U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
