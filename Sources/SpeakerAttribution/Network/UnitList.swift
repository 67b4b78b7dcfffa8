/// The pieces of a talk that are never divided between speakers: the text between neighbouring
/// candidate positions for the start of a turn.
///
/// With punctuation, candidates are the starts of sentences, and the starts of captions that a
/// pause, a short caption or an answering word makes likely. Without, every caption start and every
/// answering word is one.
package struct UnitList: Sendable {
  /// The word each unit starts at, ascending; the first is 0.
  package let starts: [Int32]
  /// Of each unit's first word: seconds of silence before it beyond what the words before take, 0
  /// where no time is given.
  package let pauses: [Float]
  /// Length of the caption before a unit's first caption, as a part of the median; 1 mid-caption.
  package let fills: [Float]
  package let wordCount: Int

  package var count: Int { starts.count }

  package func words(_ unit: Int) -> Range<Int> {
    let end = unit + 1 < starts.count ? Int(starts[unit + 1]) : wordCount
    return Int(starts[unit])..<end
  }

  package init(_ tokens: TokenList) {
    let layout = CaptionLayout(tokens)
    var (starts, pauses, fills) = ([Int32](), [Float](), [Float]())
    for word in 0..<tokens.count {
      let cue = Int(tokens.cues[word])
      let startsCue = Int(tokens.cueWords[cue]) == word
      let since = word - Int(starts.last ?? 0)
      let isCandidate =
        word == 0
        || (tokens.isPunctuated
          ? Self.isCandidate(tokens, layout, word, startsCue: startsCue, since: since)
          : startsCue || tokens.opensAnswer[word] || since >= 16)
      guard isCandidate else { continue }
      starts.append(Int32(word))
      pauses.append(startsCue ? layout.pause(before: cue) : 0)
      fills.append(startsCue ? layout.fill(before: cue) : 1)
    }
    (self.starts, self.pauses, self.fills) = (starts, pauses, fills)
    wordCount = tokens.count
  }

  private static func isCandidate(
    _ tokens: TokenList, _ layout: CaptionLayout, _ word: Int, startsCue: Bool, since: Int
  ) -> Bool {
    if Mark(rawValue: tokens.marks[word - 1])?.endsSentence ?? false { return true }
    guard startsCue else { return since >= 48 }
    let cue = Int(tokens.cues[word])
    return tokens.opensAnswer[word] || layout.pause(before: cue) >= 0.8
      || layout.fill(before: cue) < 0.6 || since >= 48
  }
}

/// The usual length of a talk's captions and the rate of its words.
struct CaptionLayout {
  private let tokens: TokenList
  private let medianLength: Float
  private let secondsPerWord: Float

  init(_ tokens: TokenList) {
    self.tokens = tokens
    let lengths = tokens.cueLengths.sorted()
    medianLength = max(1, lengths.isEmpty ? 1 : lengths[lengths.count / 2])
    let first = tokens.cueStarts.first { $0 >= 0 } ?? 0
    let last = tokens.cueStarts.last { $0 >= 0 } ?? 0
    secondsPerWord = last > first ? min(1, (last - first) / Float(max(1, tokens.count))) : 0
  }

  /// Seconds of silence before a caption: the time since the last one, less what its words should
  /// take.
  func pause(before cue: Int) -> Float {
    guard cue > 0, secondsPerWord > 0 else { return 0 }
    let (before, here) = (tokens.cueStarts[cue - 1], tokens.cueStarts[cue])
    guard before >= 0, here >= before else { return 0 }
    let words = Float(tokens.cueWords[cue] - tokens.cueWords[cue - 1])
    return max(-2, min(4, here - before - words * secondsPerWord))
  }

  /// Length of the caption before, as a part of the median.
  func fill(before cue: Int) -> Float {
    cue > 0 ? min(2, tokens.cueLengths[cue - 1] / medianLength) : 1
  }
}
