import CLibMD

/// What a document is known by, wherever it lies and whatever it is called: the SHA-256 of its bytes
/// (FIPS 180-4).
public struct ContentHash: Hashable, Sendable {
  /// 64 hexadecimal digits, in lower case.
  public let hex: String

  /// The hash of a document's bytes. O(bytes).
  public init(_ bytes: [UInt8]) {
    var context = SHA2_CTX()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Init(&context)
    SHA256Update(&context, bytes, bytes.count)
    SHA256Final(&digest, &context)
    let digits = Array("0123456789abcdef".utf8)
    hex = String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
