/// The words that the network knows, by a hash of their letters, so that no list of words is
/// needed.
package struct Vocabulary: Sendable {
  /// Words outside the vocabulary share this many rows, by their last three letters.
  package static let otherRows = 128
  /// Row of the empty positions before the first word and after the last.
  package static let nothing: UInt16 = 0

  /// Hashes of the known words, ascending; the word of `hashes[n]` has row `1 + otherRows + n`.
  package let hashes: [UInt32]

  package init(hashes: [UInt32]) { self.hashes = hashes }

  package var rows: Int { 1 + Self.otherRows + hashes.count }

  package func id(_ key: String) -> UInt16 {
    var key = key
    return key.withUTF8 { bytes in
      let hash = Self.hash(bytes)
      var (low, high) = (0, hashes.count)
      while low < high {
        let middle = (low + high) / 2
        if hashes[middle] < hash { low = middle + 1 } else { high = middle }
      }
      if low < hashes.count, hashes[low] == hash { return UInt16(1 + Self.otherRows + low) }
      let ending = Self.hash(UnsafeBufferPointer(rebasing: bytes.suffix(3)))
      return UInt16(1 + Int(ending % UInt32(Self.otherRows)))
    }
  }

  package static func hash(_ key: String) -> UInt32 {
    var key = key
    return key.withUTF8 { hash($0) }
  }

  /// FNV-1a with 32 bits (Fowler, Noll, Vo).
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    bytes.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}
