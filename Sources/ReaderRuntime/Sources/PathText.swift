/// Paths as text.
///
/// In the name of a file the system allows bytes that are no UTF-8, such as those of an older encoding.
/// Text cannot have them, and with a replacement for them the file would not be found again. So each of
/// them is a character from the end of the last private use area, U+10FF00 plus the byte, until the
/// path goes back to the system.
public enum PathText {
  private static let first: UInt32 = 0x10FF00

  /// The text for the bytes of a path.
  public static func text(_ bytes: [UInt8]) -> String {
    // The characters that stand for bytes start with this byte.
    if !bytes.contains(0xF4), let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    var index = 0
    while index < bytes.count {
      if let scalar = scalar(in: bytes, at: index) {
        text.append(scalar)
        index += UTF8.width(scalar)
      } else {
        text.append(Unicode.Scalar(first + UInt32(bytes[index])) ?? "\u{FFFD}")
        index += 1
      }
    }
    return String(text)
  }

  /// The character at a place; nil where there is none, or one that would stand for a byte.
  private static func scalar(in bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
    (1...4).lazy.compactMap { count -> Unicode.Scalar? in
      guard index + count <= bytes.count else { return nil }
      return String(validating: bytes[index..<index + count], as: UTF8.self)?.unicodeScalars.first
    }.first.flatMap { $0.value < first ? $0 : nil }
  }

  /// The bytes of a path.
  public static func bytes(_ path: String) -> [UInt8] {
    guard path.utf8.contains(0xF4) else { return Array(path.utf8) }
    return path.unicodeScalars.flatMap { scalar -> [UInt8] in
      scalar.value < first
        ? Array(String(scalar).utf8) : [UInt8(truncatingIfNeeded: scalar.value - first)]
    }
  }

  /// Calls a body with the path as the system takes it.
  public static func withSystemPath<Value>(
    _ path: String, _ body: (UnsafePointer<CChar>) -> Value
  ) -> Value {
    guard path.utf8.contains(0xF4) else { return path.withCString(body) }
    return (bytes(path) + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { body($0.baseAddress!) }
    }
  }

  /// The path for people: with a replacement character for what is no UTF-8.
  public static func shown(_ path: String) -> String {
    guard path.utf8.contains(0xF4) else { return path }
    let scalars = path.unicodeScalars.map { $0.value < first ? $0 : "\u{FFFD}" }
    return String(String.UnicodeScalarView(scalars))
  }
}
