import Transcripts

/// Makes cues of words that come one by one: about a sentence each, cut where the speaker changes or
/// pauses.
struct WordCues {
  /// The length in bytes from which on a cue ends with the sentence.
  private static let sentence = 24
  private static let longest = 320
  /// The pause that ends a cue, in milliseconds.
  private static let pause = 1500

  private var builder = SpokenCuesBuilder()
  private var text = CueText()
  private var words: [SpokenWord] = []
  private var speaker: String?
  private var lastEnd: Timecode?

  /// - Parameter attached: whether the word follows without a space, as a comma does; it is then a
  ///   part of the word before.
  mutating func append(_ word: SpokenWord, speaker: String?, attached: Bool = false) {
    let isAttached = attached && !words.isEmpty
    if !isAttached, !words.isEmpty, isCut(before: word, speaker) { endCue() }
    if words.isEmpty { self.speaker = speaker }
    if !isAttached {
      text.append(" ".utf8)
      words.append(word)
    }
    text.append(word.text.utf8)
    lastEnd = word.end ?? lastEnd
  }

  private func isCut(before word: SpokenWord, _ speaker: String?) -> Bool {
    if speaker != self.speaker || text.bytes.count > Self.longest { return true }
    if let end = lastEnd, let start = word.start,
      start.milliseconds - end.milliseconds > Self.pause
    {
      return true
    }
    return text.bytes.count > Self.sentence && endsSentence
  }

  private var endsSentence: Bool {
    let bytes = text.bytes.suffix(3)
    return bytes.last.map { $0 == 0x2E || $0 == 0x3F || $0 == 0x21 } == true
      || bytes.elementsEqual("。".utf8) || bytes.elementsEqual("？".utf8)
      || bytes.elementsEqual("！".utf8)
  }

  /// The next word starts a cue.
  mutating func endCue() {
    let start = words.first { $0.start != nil }?.start
    builder.append(start: start, end: lastEnd, speaker: speaker, text, words: words)
    text = CueText()
    words.removeAll(keepingCapacity: true)
    lastEnd = nil
  }

  consuming func build() -> SpokenCues {
    endCue()
    return builder.build()
  }
}
