/// Tells text from binary data by a sample of it.
///
/// Hardly any text has control characters; compressed data has a tenth of them, and other binary
/// data is full of zeros, which count sixteen times. Escape and delete are not counted: recorded
/// terminals have them. How much was no UTF-8 does not matter, for it may be text of an unknown encoding.
enum BinaryProbe {
  /// The offset of the first byte that no text has, or nil for text.
  static func firstOffence(in sample: ByteView) -> Int? {
    var (first, offences, i) = (-1, 0, 0)
    while i < sample.count {
      if sample.hasPlainWord(at: i) {
        i += 8
        continue
      }
      if isControl(sample[i]) {
        offences += sample[i] == 0 ? 16 : 1
        if first < 0 { first = i }
      }
      i += 1
    }
    return offences * 25 > sample.count ? first : nil
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x09 || (byte > 0x0D && byte < 0x20 && byte != 0x1B)
  }
}
