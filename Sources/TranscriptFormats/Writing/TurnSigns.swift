import Transcripts

/// The signs in captions that tell that somebody else speaks, though not who: `>>` before words, and
/// the second of two lines of a caption that begin with dashes.
enum TurnSigns {
  /// The text offsets of the signs, ascending. One alone may be anything, and is none. O(n).
  static func offsets(in cues: CueList) -> [Int] {
    cues.text.withUnsafeBufferPointer { buffer in
      let text = ByteView(buffer)
      var (arrows, dashes) = ([Int](), [Int]())
      for cue in 0..<cues.count {
        let range = cues.textRange(cue)
        var start = range.lowerBound
        while let sign = text.firstIndex(of: 0x3E, in: start..<range.upperBound) {
          start = sign + 1
          while text[start] == 0x3E { start += 1 }
          let isFirst = sign == range.lowerBound || text.spaceLength(before: sign) > 0
          if isFirst, start - sign > 1 { arrows.append(sign) }
        }
        if let line = secondLine(text, range) { dashes.append(line) }
      }
      return (arrows.count > 1 ? arrows : []) + (dashes.count > 1 ? dashes : [])
    }.sorted()
  }

  /// The start of the second line of a caption whose first two lines begin with dashes.
  private static func secondLine(_ text: ByteView, _ range: Range<Int>) -> Int? {
    guard isDash(text, range.lowerBound), let end = text.firstIndex(of: 0x0A, in: range),
      isDash(text, end + 1)
    else { return nil }
    return end + 1
  }

  private static func isDash(_ text: ByteView, _ index: Int) -> Bool {
    switch text[index] {
    case 0x2D: text[index + 1] != 0x2D
    case 0xE2: text[index + 1] == 0x80 && (0x93...0x94).contains(text[index + 2])
    default: false
    }
  }
}
