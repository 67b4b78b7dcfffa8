/// The code page that Windows wrote Western languages in (WHATWG Encoding Standard, index
/// windows-1252); Latin-1 but for the bytes 0x80 to 0x9F.
enum Windows1252 {
  /// The characters of the bytes 0x80 to 0x9F; five have none.
  private static let upper: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// The character of a byte; U+FFFD for one that has none.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard byte &- 0x80 < 0x20 else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upper[Int(byte - 0x80)]) ?? "\u{FFFD}"
  }

  /// Whether a high byte stands where a Western text has that character: a letter beside a letter
  /// or alone between spaces (`à`), punctuation beside text.
  static func isLikely(_ bytes: ByteView, at index: Int) -> Bool {
    let byte = bytes[index]
    switch byte {
    case 0x85, 0x91...0x97, 0xA1, 0xAB, 0xBB, 0xBF: return true
    case 0x80, 0xA3, 0xA7, 0xA9, 0xAE, 0xB0, 0xB7, 0x99: return isPlain(bytes, index - 1)
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFE, 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E:
      return bytes.isLetter(index - 1) || bytes.isLetter(index + 1)
        || isPlain(bytes, index + 1) && (isPlain(bytes, index - 1) || isSecond(bytes, index))
    default: return false
    }
  }

  /// Whether a word ends with two such letters, as `Grüß` and `créé` do.
  private static func isSecond(_ bytes: ByteView, _ index: Int) -> Bool {
    bytes[index - 1] >= 0xE0 && bytes.isLetter(index - 2)
  }

  /// Nothing, or an ASCII character.
  private static func isPlain(_ bytes: ByteView, _ index: Int) -> Bool { bytes[index] < 0x80 }
}
