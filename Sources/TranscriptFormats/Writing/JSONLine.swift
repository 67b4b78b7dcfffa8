import FoundationEssentials

/// JSON as it is written for programs.
public enum JSONLine {
  /// One line of UTF-8 with a line break after it; members in the order of the alphabet.
  /// - Throws: what `JSONEncoder` throws, which it has no reason to.
  public static func bytes(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try [UInt8](encoder.encode(value)) + [0x0A]
  }
}
