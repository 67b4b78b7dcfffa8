/// The encoding of an input's text.
enum TextEncoding: Hashable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  /// With Latin-1 as the part of it that needs no table.
  case windows1252

  /// The encoding of an input, and how many bytes its mark takes.
  ///
  /// A byte order mark decides (The Unicode Standard, section 23.8). Without one, UTF-16 shows by
  /// its zero bytes, all on one side of the pairs, and UTF-8 by being valid. What is not, and holds
  /// high bytes where a Western text has letters and quotes, is Windows-1252; the rest is damaged
  /// UTF-8.
  static func of(_ bytes: ByteView) -> (encoding: TextEncoding, mark: Int) {
    switch (bytes[0], bytes[1], bytes[2]) {
    case (0xEF, 0xBB, 0xBF): return (.utf8, 3)
    case (0xFF, 0xFE, _): return (.utf16LittleEndian, 2)
    case (0xFE, 0xFF, _): return (.utf16BigEndian, 2)
    default: break
    }
    if let encoding = unmarkedUTF16(bytes) { return (encoding, 0) }
    return (looksLikeWindows1252(bytes) ? .windows1252 : .utf8, 0)
  }

  /// Text of any language has line breaks and spaces, whose upper byte is zero, and no zero
  /// characters; WebVTT may hold some.
  private static func unmarkedUTF16(_ bytes: ByteView) -> TextEncoding? {
    let sample = min(bytes.count & ~1, 4096)
    guard sample >= 8, !bytes.has("WEBVTT", at: 0) else { return nil }
    var zeros = (even: 0, odd: 0)
    for i in 0..<sample where bytes[i] == 0 {
      if i & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    if zeros.even == 0, zeros.odd * 8 >= sample { return .utf16LittleEndian }
    if zeros.odd == 0, zeros.even * 8 >= sample { return .utf16BigEndian }
    return nil
  }

  /// Whether the bytes that are no UTF-8 stand where Windows-1252 has them, and there is no UTF-8
  /// beside them.
  private static func looksLikeWindows1252(_ bytes: ByteView) -> Bool {
    var (i, likely, unlikely, valid) = (bytes.endOfASCII(0), 0, 0, 0)
    while i < bytes.count {
      let length = bytes.characterLength(at: i)
      if length == 0 {
        if Windows1252.isLikely(bytes, at: i) { likely += 1 } else { unlikely += 1 }
      } else if length > 1 {
        valid += 1
      }
      i += max(1, length)
      if bytes[i] < 0x80 { i = bytes.endOfASCII(i) }
    }
    return likely > 0 && valid * 2 < likely && unlikely * 8 <= likely
  }
}
