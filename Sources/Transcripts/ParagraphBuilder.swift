/// Finds the starts of paragraphs in one pass over the cues.
struct ParagraphBuilder {
  private let cues: CueList
  private let hardBreaks: [Int]
  /// Bytes of text a second, clamped to a plausible rate of speech.
  private let pace: Int
  private var nextHardBreak = 0
  private var starts: [UInt32] = []
  private var paragraphStart = 0
  private var sentences = 0
  /// Whether the text before the current cue ends a sentence.
  private var afterSentence = true

  init(_ transcript: Transcript, sectionOffsets: [Int], turns: [Turn]) {
    cues = transcript.cues
    let span = cues.isEmpty ? 0 : cues.nearestStart(cues.count - 1).seconds
    pace = min(max(6, span > 0 ? cues.text.count / span : 14), 16)
    let offsets = turns.map { transcript.cues.textOffset($0.places.lowerBound) }
    hardBreaks = offsets.isEmpty ? sectionOffsets : (sectionOffsets + offsets).sorted()
  }

  mutating func build() -> [UInt32] {
    guard !cues.isEmpty else { return [] }
    begin(at: 0)
    cues.text.withUnsafeBufferPointer { text in
      for cue in 0..<cues.count {
        let range = cues.textRange(cue)
        if cue > 0, pauseBefore(cue) { begin(at: range.lowerBound) }
        read(range, of: text)
      }
    }
    return starts
  }

  private mutating func begin(at textOffset: Int) {
    guard starts.last.map({ Int($0) < textOffset }) ?? true, textOffset < max(1, cues.text.count)
    else { return }
    starts.append(UInt32(truncatingIfNeeded: textOffset))
    paragraphStart = textOffset
    sentences = 0
  }

  /// Begins a paragraph, unless a turn or a section has begun one up to this place.
  private mutating func beginSoftly(at textOffset: Int) {
    let start = paragraphStart
    breakHard(upTo: textOffset)
    if paragraphStart == start { begin(at: textOffset) }
  }

  /// Whether two seconds of silence precede a cue.
  ///
  /// Where cues have no ends, the end of a cue is estimated from its length and the talk's pace,
  /// and a sentence must have ended.
  private func pauseBefore(_ cue: Int) -> Bool {
    guard let start = cues.start(cue)?.milliseconds else { return false }
    if let end = cues.end(cue - 1)?.milliseconds { return start - end >= 2000 }
    guard afterSentence, let previous = cues.start(cue - 1)?.milliseconds else { return false }
    return start - previous - cues.textRange(cue - 1).count * 1000 / pace >= 2000
  }

  private mutating func read(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
    if paragraphIsFull(at: range.lowerBound, sentenceEnded: false) { begin(at: range.lowerBound) }
    breakHard(upTo: range.lowerBound)
    afterSentence = false
    let mayBeTooLong = range.upperBound - paragraphStart >= Self.longest
    for offset in range {
      let byte = text[offset]
      // Letters are most of all bytes, and end nothing.
      if byte &- 0x40 < 0x40, !mayBeTooLong { continue }
      if offset - paragraphStart >= Self.longest, isBreakable(byte, at: offset) {
        beginSoftly(at: offset + 1)
      }
      // `.`, `!`, `?`, and the last bytes of the full stops of Chinese and Japanese.
      guard byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x82 || byte == 0x9F
      else { continue }
      guard let next = SentenceEnd.next(after: offset, in: text, endsAtQuestions: false) else {
        continue
      }
      sentences += 1
      if next > range.upperBound || next >= text.count { afterSentence = true }
      if paragraphIsFull(at: next, sentenceEnded: true), next < text.count {
        beginSoftly(at: next)
      }
    }
    breakHard(upTo: range.upperBound - 1)
  }

  /// Bytes; a paragraph is hardly longer than this, so that the cost of wrapping one is bounded.
  private static let longest = 4000

  /// Whether a paragraph may end with a byte: a space; in text without spaces, the last of a code
  /// point.
  private func isBreakable(_ byte: UInt8, at offset: Int) -> Bool {
    guard offset + 1 < cues.text.count else { return false }
    if byte == 0x20 || byte == 0x0A { return true }
    return offset - paragraphStart >= 2 * Self.longest && cues.text[offset + 1] & 0xC0 != 0x80
  }

  private mutating func breakHard(upTo textOffset: Int) {
    while nextHardBreak < hardBreaks.count, hardBreaks[nextHardBreak] <= textOffset {
      begin(at: hardBreaks[nextHardBreak])
      nextHardBreak += 1
    }
  }

  private func paragraphIsFull(at textOffset: Int, sentenceEnded: Bool) -> Bool {
    let length = textOffset - paragraphStart
    guard sentenceEnded else { return length >= 900 }
    return sentences >= 5 && length >= 240 || sentences >= 3 && length >= 360 || length >= 600
  }
}
