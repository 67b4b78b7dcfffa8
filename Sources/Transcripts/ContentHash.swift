/// A document's identity, whatever its path and name: the SHA-256 of its bytes (FIPS 180-4).
public struct ContentHash: Hashable, Sendable {
  /// 64 hexadecimal digits, in lower case.
  public let hex: String

  /// Reads 64 hexadecimal digits in lower case; nil for anything else.
  public init?(hex: some StringProtocol) {
    // Thousands are read at a time, and contiguous bytes are read fastest.
    var hex = String(hex)
    let isHash = hex.withUTF8 { bytes in
      bytes.count == 64
        && bytes.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
    guard isHash else { return nil }
    self.hex = hex
  }

  /// Writes a digest in hexadecimal.
  /// - Parameter digest: 32 bytes.
  public init(digest: [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    hex = String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
