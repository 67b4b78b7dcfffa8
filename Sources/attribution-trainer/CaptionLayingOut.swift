import SpeakerAttribution

/// A talk on its way to become captions, word by word.
struct CaptionLayingOut {
  private let style: CaptionStyle
  private let talk: Talk
  private let secondsPerCharacter = 60 / 190.0 / 5.6
  private var list = TokenList()
  private var sources: [Int32] = []
  private var (line, target, time, pace) = (0, 38, 0.0, 1.0)
  /// Whether the word before lost the end of its sentence.
  private var isAfterLostEnd = false
  /// The turn that is left out, or -1.
  private var lostTurn: Int32 = -1
  private var lastTurn: Int32 = 0

  init(_ style: CaptionStyle, _ talk: Talk) {
    self.style = style
    self.talk = talk
    let isSpoken = style.layout == .spoken
    list.isPunctuated = !isSpoken && talk.tokens.isPunctuated
    list.isCased = !isSpoken && talk.tokens.isCased && !style.damage.isLowerCase
  }

  var finished: (TokenList, [Int32]) {
    var list = list
    list.cueLengths.append(Float(line))
    let last = Int32(max(0, list.count - 1))
    list.cueWords = list.cueWords.map { min($0, last) }
    list.sources = list.ids.indices.map { Int32($0) }
    return (list, sources)
  }

  mutating func append(_ word: Int, using random: inout Random) {
    let isTurn = word > 0 && talk.turns[word] != talk.turns[word - 1]
    if isTurn, talk.turnLength(from: word) < 8, random.unit() < style.damage.lostTurns {
      lostTurn = talk.turns[word]
    }
    guard talk.turns[word] != lostTurn else { return }
    let isNewTurn = list.count > 0 && talk.turns[word] != lastTurn
    lastTurn = talk.turns[word]
    let isSentence =
      word > 0 && Mark(rawValue: talk.tokens.marks[word - 1])?.endsSentence ?? false
    pause(isTurn: isNewTurn, isSentence: isSentence, using: &random)
    breakLine(word, isTurn: isNewTurn, isSentence: isSentence, using: &random)
    let rate = style.damage.fillers * (isSentence ? 7 : 0.5)
    if random.unit() < rate { filler(word, opensSentence: isSentence, using: &random) }
    advance(Int(talk.lengths[word]), using: &random)
    guard !talk.isDisfluent[word] else {
      let mark = talk.tokens.marks[word]
      if Mark(rawValue: mark)?.endsSentence ?? false, let last = list.marks.indices.last,
        style.layout != .spoken
      {
        list.marks[last] = mark
      }
      return
    }
    token(word, using: &random)
  }

  private mutating func pause(isTurn: Bool, isSentence: Bool, using random: inout Random) {
    if isTurn, random.unit() < style.turnPause {
      time += 0.5 + 1.3 * random.unit()
    } else if isSentence, random.unit() < style.sentencePause {
      time += 0.3 + 0.9 * random.unit()
    }
  }

  private mutating func breakLine(
    _ word: Int, isTurn: Bool, isSentence: Bool, using random: inout Random
  ) {
    var breaks = list.cueWords.isEmpty || line + Int(talk.lengths[word]) > target
    if isTurn {
      breaks = breaks || random.unit() < style.turnBreak
    } else if isSentence {
      breaks = breaks || random.unit() < style.sentenceBreak
    }
    guard breaks else { return }
    if !list.cueWords.isEmpty { list.cueLengths.append(Float(line)) }
    list.cueWords.append(Int32(list.count))
    list.cueStarts.append(
      style.hasTimes ? Float(style.wholeSeconds ? time.rounded(.down) : time) : -1)
    line = 0
    pace = 1 + style.unevenness * (2 * random.unit() - 1)
    target =
      style.layout == .sentences
      ? talk.evenLength(from: word) : 30 + Int(random.next() % 16)
  }

  private mutating func advance(_ length: Int, using random: inout Random) {
    line += length + 1
    time +=
      (Double(length) + 1) * secondsPerCharacter / style.speed * pace
      * (0.7 + 0.6 * random.unit())
  }

  private mutating func filler(
    _ word: Int, opensSentence: Bool, using random: inout Random
  ) {
    advance(3, using: &random)
    guard random.unit() < style.damage.heardFillers else { return }
    list.ids.append(talk.fillerID)
    list.marks.append(style.layout == .spoken ? 0 : Mark.comma.rawValue)
    list.capitals.append(opensSentence && list.isCased ? 1 : 0)
    list.opensAnswer.append(false)
    list.cues.append(Int32(list.cueWords.count - 1))
    sources.append(Int32(word))
  }

  private mutating func token(_ word: Int, using random: inout Random) {
    let base = talk.tokens
    let (mark, isLostEnd) = self.mark(Mark(rawValue: base.marks[word]) ?? .none, using: &random)
    list.ids.append(base.ids[word])
    list.marks.append(style.layout == .spoken ? 0 : mark.rawValue)
    list.capitals.append(list.isCased && !isAfterLostEnd ? base.capitals[word] : 0)
    list.opensAnswer.append(base.opensAnswer[word])
    list.cues.append(Int32(list.cueWords.count - 1))
    sources.append(Int32(word))
    isAfterLostEnd = isLostEnd
  }

  /// The mark after a word as a recogniser would write it, and whether an end of a sentence is lost.
  private func mark(_ mark: Mark, using random: inout Random) -> (Mark, isLostEnd: Bool) {
    guard mark.endsSentence, !talk.isMachine else { return (mark, false) }
    let damage = style.damage
    if random.unit() < damage.lostEnds { return (.none, true) }
    if mark == .question, random.unit() < damage.lostQuestions { return (.stop, false) }
    if mark == .stop, random.unit() < damage.commas { return (.comma, true) }
    return (mark, false)
  }
}
