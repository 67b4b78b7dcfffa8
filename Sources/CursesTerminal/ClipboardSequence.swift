/// The control sequence that puts text on the clipboard: OSC 52 of xterm's control sequences,
/// "Manipulate Selection Data".
enum ClipboardSequence {
  /// The greatest number of base64 bytes that terminals accept.
  private static let longest = 74_994

  /// The sequence for a text; nil when it is too long.
  /// - Parameter isInScreen: whether the terminal may be GNU screen, which hands on to the terminal
  ///   around it what comes in device control strings. Others ignore those.
  static func bytes(_ text: String, isInScreen: Bool = false) -> [UInt8]? {
    let encoded = base64(Array(text.utf8))
    guard encoded.count <= longest else { return nil }
    let sequence = Array("\u{1B}]52;c;".utf8) + encoded + [0x07]
    return isInScreen ? sequence + wrapped(sequence) : sequence
  }

  /// The longest string that any version of screen hands on.
  private static let longestString = 512

  private static func wrapped(_ sequence: [UInt8]) -> [UInt8] {
    stride(from: 0, to: sequence.count, by: longestString).flatMap { start in
      let piece = sequence[start..<min(start + longestString, sequence.count)]
      return Array("\u{1B}P".utf8) + piece + Array("\u{1B}\\".utf8)
    }
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Encodes bytes in base64 (RFC 4648, section 4).
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let three = bytes[start..<min(start + 3, bytes.count)]
      let bits = three.reduce(0) { $0 << 8 | Int($1) } << ((3 - three.count) * 8)
      for place in 0..<4 {
        let isPadding = place > three.count
        encoded.append(isPadding ? UInt8(ascii: "=") : alphabet[bits >> (18 - place * 6) & 63])
      }
    }
    return encoded
  }
}
