extension CharacterReference {
  /// Decodes like `decoded`, but only what can be nothing but a reference: a number or one of the
  /// names that captions are full of, with a semicolon.
  static func certain(_ text: ByteView, at index: Int) -> (text: String, end: Int)? {
    guard text[index] == 0x26,
      let semicolon = text.firstIndex(of: 0x3B, in: index + 1..<min(text.count, index + 12))
    else { return nil }
    let body = String(decoding: text.bytes(index + 1..<semicolon), as: UTF8.self)
    let decoded = body.hasPrefix("#") ? number(body.dropFirst()) : common[body]
    return decoded.map { ($0, semicolon + 1) }
  }

  private static func number(_ digits: Substring) -> String? {
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
    guard let value, value > 0 else { return nil }
    // What was meant by the controls of Latin-1 are the characters of Windows.
    let scalar = value < 0x100 ? Windows1252.scalar(UInt8(value)) : Unicode.Scalar(value)
    return scalar.map { String(Character($0)) }
  }
}
