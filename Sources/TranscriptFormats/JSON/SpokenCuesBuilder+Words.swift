import Transcripts

extension SpokenCuesBuilder {
  /// The distance from the last word found within which the next one is searched, in bytes.
  private static var farthestWord: Int { 256 }

  /// Appends one cue and marks the words that are found in its text, in their order.
  mutating func append(
    start: Timecode?, end: Timecode?, speaker: String?, _ text: CueText, words: [SpokenWord]
  ) {
    guard let bytes = text.collapsed() else { return }
    append(start: start, end: end, speaker: speaker) { $0.append(contentsOf: bytes) }
    var (from, reach) = (0, 32)
    for word in words {
      guard let start = word.start, let word = CueText(word.text).collapsed() else { continue }
      guard let offset = Self.offset(of: word, in: bytes, from..<from + reach) else {
        reach = min(reach + word.count, Self.farthestWord)
        continue
      }
      appendWord(offset: offset, start: start)
      (from, reach) = (offset + word.count, 32)
    }
  }

  private static func offset(of word: [UInt8], in text: [UInt8], _ starts: Range<Int>) -> Int? {
    let last = text.count - word.count
    guard starts.lowerBound <= last else { return nil }
    return (starts.lowerBound..<min(starts.upperBound, last + 1)).first { start in
      text[start] == word[0] && word.indices.allSatisfy { text[start + $0] == word[$0] }
    }
  }
}
