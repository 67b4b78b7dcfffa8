/// The characters of scripts without spaces between words, or whose words are too long to be
/// searched for whole: Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese.
///
/// They are all called ideographs here, though most of these scripts are not ideographic.
enum Ideographs {
  /// The number of bytes of the ideograph at an offset of valid UTF-8; nil when there is none.
  static func length(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    let lead = text[offset]
    guard lead >= 0xE0 else { return nil }
    let length = lead < 0xF0 ? 3 : 4
    guard offset + length <= text.count else { return nil }
    var scalar = UInt32(lead & (length == 3 ? 0x0F : 0x07))
    for byte in text[offset + 1..<offset + length] { scalar = scalar << 6 | UInt32(byte & 0x3F) }
    return isIdeograph(scalar) ? length : nil
  }

  static func isIdeograph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17DD: true
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x302F, 0x3031...0x3035: true
    case 0x3041...0x309F, 0x30A1...0x30FA, 0x30FC...0x31BF, 0x31F0...0x31FF: true
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF: true
    case 0xF900...0xFAFF, 0xFF66...0xFFDC, 0x1B000...0x1B16F, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
