import SpeakerAttribution

/// A labelled talk, ready to be laid out as captions.
struct Talk {
  var tokens: TokenList
  var lengths: [UInt8]
  /// Whether the word is punctuation alone.
  var isSilent: [Bool]
  var turns: [Int32]
  /// Whether the word is a filler or a stutter, which is no token.
  var isDisfluent: [Bool]
  /// Whether a machine wrote the text down: its marks are lost already.
  var isMachine: Bool
  var wordSpeakers: [Int32]
  var hosts: [Bool]
  /// The row of "um" in the vocabulary.
  var fillerID: UInt16

  /// The words of the main speaker, as a talk without anybody else.
  var monologue: Talk {
    let counts = Dictionary(grouping: wordSpeakers, by: { $0 }).mapValues(\.count)
    let main = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    let kept = wordSpeakers.indices.filter { wordSpeakers[$0] == main }
    var talk = self
    talk.tokens.ids = kept.map { tokens.ids[$0] }
    talk.tokens.marks = kept.map { tokens.marks[$0] }
    talk.tokens.capitals = kept.map { tokens.capitals[$0] }
    talk.tokens.cues = kept.map { tokens.cues[$0] }
    talk.tokens.opensAnswer = kept.map { tokens.opensAnswer[$0] }
    talk.lengths = kept.map { lengths[$0] }
    talk.isSilent = kept.map { isSilent[$0] }
    talk.turns = kept.map { _ in 0 }
    talk.isDisfluent = kept.map { isDisfluent[$0] }
    talk.wordSpeakers = kept.map { wordSpeakers[$0] }
    talk.hosts = hosts.map { _ in false }
    return talk
  }

  /// Words of the turn that starts at a word, counted up to eight.
  func turnLength(from word: Int) -> Int {
    var end = word
    while end < turns.count, end < word + 8, turns[end] == turns[word] { end += 1 }
    return end - word
  }

  /// How long the captions of the sentence that starts at a word are when it is split evenly below
  /// 46 characters.
  func evenLength(from word: Int) -> Int {
    var (length, end) = (0, word)
    while end < tokens.count {
      length += Int(lengths[end]) + 1
      let isEnd = Mark(rawValue: tokens.marks[end])!.endsSentence
      end += 1
      if isEnd || length > 400 || (end < tokens.count && turns[end] != turns[word]) { break }
    }
    let parts = (length + 45) / 46
    return length / max(1, parts) + 3
  }
}
