/// Numbers written with digits, and perhaps a fraction after a full stop or a comma.
enum UnsignedDecimal {
  /// Nil for anything else: signs, exponents, more than 20 digits.
  static func value(_ text: some Sequence<UInt8>) -> Double? {
    var (value, scale, digits, isFraction) = (0.0, 1.0, 0, false)
    for byte in text {
      if byte == 0x2E || byte == 0x2C, !isFraction {
        isFraction = true
      } else if byte &- 0x30 < 10, digits < 20 {
        value = value * 10 + Double(byte &- 0x30)
        if isFraction { scale *= 10 }
        digits += 1
      } else {
        return nil
      }
    }
    return digits > 0 ? value / scale : nil
  }
}
