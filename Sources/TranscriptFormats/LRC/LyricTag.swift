/// A line of LRC that says something about the whole: `[ti:Title]`.
struct LyricTag {
  /// The key in lower case.
  var key: String
  /// The value, trimmed.
  var value: Range<Int>

  /// Nil when a trimmed line is anything else.
  init?(_ text: ByteView, _ line: Range<Int>) {
    guard text[line.lowerBound] == 0x5B, text[line.upperBound - 1] == 0x5D else { return nil }
    let inside = line.lowerBound + 1..<line.upperBound - 1
    guard !inside.isEmpty,
      let colon = text.firstIndex(
        of: 0x3A, in: inside.lowerBound..<min(inside.upperBound, inside.lowerBound + 12))
    else { return nil }
    let key = text.bytes(inside.lowerBound..<colon)
    let isWord = key.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 == 0x23 || $0 == 0x5F }
    guard isWord else { return nil }
    self.key = String(decoding: key, as: UTF8.self).lowercased()
    value = text.trimmed(colon + 1..<inside.upperBound)
  }

  /// Whether the format defines it, or players do.
  var isKnown: Bool { Self.known.contains(key) }

  private static let known: Set = [
    "", "#", "al", "album", "ar", "artist", "au", "author", "by", "encoding", "id", "key", "la",
    "lang", "language", "length", "lr", "offset", "re", "ti", "title", "tool", "ve",
  ]
}
