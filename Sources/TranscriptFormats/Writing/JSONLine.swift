import FoundationEssentials

/// JSON as it is written for programs.
public enum JSONLine {
  /// One line of UTF-8 with a line break after it; members in the order of the alphabet. It has no
  /// control in it that a terminal would obey.
  /// - Throws: what `JSONEncoder` throws, which it has no reason to.
  public static func bytes(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return escaped(try [UInt8](encoder.encode(value))) + [0x0A]
  }

  /// The controls that JSON lets stand in strings (RFC 8259, section 7), which are nowhere else, are
  /// escaped as the others are: DEL, and U+0080 to U+009F, whose UTF-8 begins with C2.
  private static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    let isControl = { (index: Int) in
      bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] < 0xA0
    }
    guard bytes.indices.contains(where: { bytes[$0] == 0x7F || isControl($0) }) else {
      return bytes
    }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + 64)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x7F {
        escaped += Array("\\u007f".utf8)
      } else if isControl(index) {
        index += 1
        escaped += Array("\\u00\(String(bytes[index], radix: 16))".utf8)
      } else {
        escaped.append(bytes[index])
      }
      index += 1
    }
    return escaped
  }
}
