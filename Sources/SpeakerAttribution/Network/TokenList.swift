import Transcripts

/// The words of a transcript as input of the network: columns of small numbers, one entry a word.
package struct TokenList: Sendable {
  /// Row of the vocabulary.
  package var ids: [UInt16] = []
  /// The mark after the word, the raw value of a `Mark`.
  package var marks: [UInt8] = []
  /// 1 where the word starts with a capital letter.
  package var capitals: [UInt8] = []
  /// The caption the word is in.
  package var cues: [Int32] = []
  /// Whether the word may open an answer.
  package var opensAnswer: [Bool] = []
  /// Of each caption: its first word, its length in characters, and its start in seconds (negative
  /// for none).
  package var cueWords: [Int32] = []
  package var cueLengths: [Float] = []
  package var cueStarts: [Float] = []
  /// The word of the text at which each token begins: its own, or the first of the fillers and
  /// stutters that were left out before it and belong to it.
  package var sources: [Int32] = []
  package var isPunctuated = true
  package var isCased = true

  package init() {}

  package var count: Int { ids.count }

  /// Whether marks say that a token goes on with the sentence of the one before.
  package func isInsideSentence(_ token: Int) -> Bool {
    token > 0 && isPunctuated && !(Mark(rawValue: marks[token - 1])?.endsSentence ?? false)
  }
}

/// The punctuation after a word.
package enum Mark: UInt8, CaseIterable {
  case none, stop, question, exclamation, ellipsis, dash, comma

  package init(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "."): self = .stop
    case UInt8(ascii: "?"): self = .question
    case UInt8(ascii: "!"): self = .exclamation
    case UInt8(ascii: "_"): self = .ellipsis
    case UInt8(ascii: "-"): self = .dash
    case UInt8(ascii: ","): self = .comma
    default: self = .none
    }
  }

  package var endsSentence: Bool { self != .none && self != .comma }
}

extension TokenList {
  /// The words of a text without its fillers and stutters: "um, I I think" is read as "I think". A
  /// text of nothing else keeps them.
  package init(_ text: SpokenText, _ cueList: CueList, _ vocabulary: Vocabulary) {
    self.init(text, cueList, vocabulary, skipsDisfluencies: true)
    if ids.isEmpty { self.init(text, cueList, vocabulary, skipsDisfluencies: false) }
  }

  private init(
    _ text: SpokenText, _ cueList: CueList, _ vocabulary: Vocabulary, skipsDisfluencies: Bool
  ) {
    self.init()
    ids.reserveCapacity(text.words.count)
    var (cue, skipped) = (-1, Disfluencies.Skipped())
    for (index, word) in text.words.enumerated() {
      while cue < word.cue {
        cue += 1
        cueWords.append(Int32(count))
        cueLengths.append(Float(cueList.textRange(cue).count))
        cueStarts.append(cueList.start(cue).map { Float($0.milliseconds) / 1000 } ?? -1)
      }
      if skipsDisfluencies, Disfluencies.contains(index, of: text.words) {
        skip(index, word, &skipped)
        continue
      }
      append(
        key: word.key, mark: Mark(word.mark),
        isCapitalised: word.isCapitalised || skipped.isCapitalised, cue: cue, vocabulary)
      sources.append(Int32(skipped.first ?? index))
      skipped = Disfluencies.Skipped()
    }
    // Captions of fillers alone at the end of the text belong to the last token.
    cueWords = cueWords.map { min($0, Int32(max(0, count - 1))) }
    isPunctuated = text.isPunctuated
    isCased = text.isCased
  }

  /// Leaves a word out. The end of a sentence after it moves to the token before.
  private mutating func skip(
    _ index: Int, _ word: SpokenText.Word, _ skipped: inout Disfluencies.Skipped
  ) {
    if word.endsSentence, let last = marks.indices.last {
      if Mark(rawValue: marks[last])?.endsSentence != true {
        marks[last] = Mark(word.mark).rawValue
      }
      skipped = Disfluencies.Skipped()
    } else {
      if skipped.first == nil { skipped.first = index }
      skipped.isCapitalised = skipped.isCapitalised || word.isCapitalised
    }
  }

  package mutating func append(
    key: String, mark: Mark, isCapitalised: Bool, cue: Int, _ vocabulary: Vocabulary
  ) {
    ids.append(vocabulary.id(key))
    marks.append(mark.rawValue)
    capitals.append(isCapitalised ? 1 : 0)
    cues.append(Int32(cue))
    opensAnswer.append(AnswerWords.contains(key))
  }
}

/// Words that open an answer more often than they continue a sentence.
package enum AnswerWords {
  private static let all: Set<String> = [
    "yeah", "yes", "yep", "yup", "right", "okay", "ok", "oh", "no", "nope", "exactly", "sure",
    "absolutely", "definitely", "totally", "correct", "well", "hmm", "mm", "mhm", "uh-huh", "wow",
    "cool", "nice", "awesome", "great", "thanks", "thank", "hello", "hi", "hey", "gotcha", "true",
    "interesting", "agreed", "alright", "indeed", "fair", "huh", "ah", "welcome", "that's", "i'm",
  ]

  package static func contains(_ key: String) -> Bool { all.contains(key) }
}
