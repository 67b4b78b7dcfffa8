import CLibMD
import Transcripts

extension ContentHash {
  /// The SHA-256 hash of a document's bytes. O(bytes).
  public init(_ bytes: [UInt8]) {
    var context = SHA2_CTX()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Init(&context)
    SHA256Update(&context, bytes, bytes.count)
    SHA256Final(&digest, &context)
    self.init(digest: digest)
  }
}
