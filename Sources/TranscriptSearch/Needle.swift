/// Words to search for, with case, diacritics and compatibility forms folded, and each run of
/// dashes and white space folded to one space (`CodePointFolding` has the rules).
public struct Needle: Hashable, Sendable {
  /// The words as they were typed.
  public let text: String
  /// The folded words: valid UTF-8, neither empty nor a single space.
  let folded: [UInt8]
  /// Whether case counts.
  let isExact: Bool

  /// A needle from typed text; nil when the text is empty, or has only spaces and dashes. A space
  /// at either end counts: `the ` does not match in `then`.
  public init?(_ text: String, caseRule: CaseRule = .smart) {
    let isExact = caseRule.isExact(hasUpperCase: text.unicodeScalars.contains(where: \.isUpperCase))
    let folded = Self.folded(text, isExact: isExact)
    guard !folded.isEmpty, folded != [0x20] else { return nil }
    (self.text, self.folded, self.isExact) = (text, folded, isExact)
  }

  /// The byte ranges of the matches in a small text, such as a title or a name: ascending, without
  /// overlaps, and of whole code points.
  public func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { ranges(in: $0, limit: .max) }
  }

  /// Whether the needle is found in a small text.
  public func occurs(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { !ranges(in: $0, limit: 1).isEmpty }
  }

  private func ranges(in text: UnsafeBufferPointer<UInt8>, limit: Int) -> [Range<Int>] {
    WordScan(needle: self, chunk: min(WordScan.usualChunk, text.count))
      .ranges(in: text, range: 0..<text.count, limit: limit)
  }

  /// The end of the match at a start, or nil when there is no match.
  func end(of start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    WordScan(needle: self, chunk: 1)
      .ranges(in: text, range: start..<start + 1, limit: 1).first?.upperBound
  }

  /// A text with its case, diacritics and dashes folded, for sorting.
  public static func folded(_ text: String) -> [UInt8] { folded(text, isExact: false) }

  private static func folded(_ text: String, isExact: Bool) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      var folded: [UInt8] = []
      var stream = FoldStream(bytes, from: 0, isExact: isExact, capacity: bytes.count + 8)
      while !stream.isAtEnd {
        stream.fold(bytes.count)
        // The last syllable of Hangul may still be composed with what follows.
        let kept = stream.isAtEnd ? 0 : min(3, stream.count)
        folded += UnsafeBufferPointer(start: stream.scratch, count: stream.count - kept)
        stream.discard(before: stream.count - kept)
      }
      return folded
    }
  }
}
