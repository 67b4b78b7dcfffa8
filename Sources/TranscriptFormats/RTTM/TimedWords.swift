import Transcripts

/// The words of a transcript with the times at which they are probably spoken.
///
/// Within a caption time runs evenly over its bytes, from one time that is known to the next.
struct TimedWords {
  struct Word {
    /// Text offset.
    var offset: Int
    /// In milliseconds.
    var start: Int
    var end: Int
    var startsCue: Bool
    /// Whether the word before it ends a sentence.
    var startsSentence: Bool
  }

  /// In order; words of captions without a time are left out.
  private(set) var words: [Word] = []

  /// A byte of speech takes about this long, in milliseconds, where a caption has no end.
  private static let millisecondsPerByte = 90

  init(_ cues: CueList) {
    var endsSentence = true
    for cue in 0..<cues.count {
      let range = cues.textRange(cue)
      guard let knots = Self.knots(cue, cues) else { continue }
      var (knot, index) = (0, range.lowerBound)
      func time(_ offset: Int) -> Int {
        while knot + 2 < knots.count, knots[knot + 1].offset <= offset { knot += 1 }
        let (from, to) = (knots[knot], knots[knot + 1])
        return from.time + (to.time - from.time) * (offset - from.offset)
          / max(1, to.offset - from.offset)
      }
      while index < range.upperBound {
        guard cues.text[index] > 0x20 else {
          index += 1
          continue
        }
        let start = index
        while index < range.upperBound, cues.text[index] > 0x20 { index += 1 }
        words.append(
          Word(
            offset: start, start: time(start), end: time(index),
            startsCue: start == range.lowerBound, startsSentence: endsSentence))
        endsSentence = Self.endsSentence(cues.text[start..<index])
      }
    }
  }

  /// Text offsets of a caption with their times, ascending, the first and the last among them; nil
  /// where the caption has no time.
  private static func knots(_ cue: Int, _ cues: CueList) -> [(offset: Int, time: Int)]? {
    guard let start = cues.start(cue)?.milliseconds else { return nil }
    let range = cues.textRange(cue)
    var end = start + range.count * millisecondsPerByte
    if let own = cues.end(cue)?.milliseconds {
      end = own
    } else if cue + 1 < cues.count, let next = cues.start(cue + 1)?.milliseconds {
      end = min(end, next)
    }
    end = max(start, end)
    var knots = [(offset: range.lowerBound, time: start)]
    for word in cues.words(inText: range)
    where word.offset > knots[knots.count - 1].offset && word.offset < range.upperBound {
      let time = min(end, max(knots[knots.count - 1].time, word.start.milliseconds))
      knots.append((word.offset, time))
    }
    return knots + [(range.upperBound, end)]
  }

  private static func endsSentence(_ word: ArraySlice<UInt8>) -> Bool {
    let last = word.last { ![0x22, 0x27, 0x29, 0x5D].contains($0) }
    return last == 0x2E || last == 0x3F || last == 0x21
  }
}
