import SpeakerAttribution

/// The layout and the timing with which a labelled talk is turned into captions.
struct CaptionStyle {
  enum Layout: CaseIterable { case sentences, filled, spoken }

  var layout: Layout
  /// Chance that a turn starts a caption.
  var turnBreak: Double
  /// Chance that a sentence inside a turn starts one.
  var sentenceBreak: Double
  /// Chance that a turn starts after a pause.
  var turnPause: Double
  /// Chance that a sentence inside a turn does.
  var sentencePause: Double
  /// How much captions differ in speed: 0 for not at all, 0.5 for half as fast to half as fast
  /// again. Where they do, a pause says little.
  var unevenness: Double
  var hasTimes: Bool
  var wholeSeconds: Bool

  init(using random: inout Random) {
    let draw = random.unit()
    layout = draw < 0.4 ? .sentences : draw < 0.65 ? .filled : .spoken
    let isBlind = random.unit() < 0.15
    turnBreak = isBlind ? 0 : random.unit() < 0.7 ? 0.86 : random.unit()
    sentenceBreak = layout == .sentences ? 0.88 : random.unit() < 0.7 ? 0.45 : random.unit() * 0.6
    if isBlind, layout != .sentences { sentenceBreak = 0 }
    turnPause = isBlind ? 0.1 : 0.35
    sentencePause = random.unit() < 0.5 ? 0 : 0.25 * random.unit()
    unevenness = random.unit() < 0.45 ? 0 : 0.6 * random.unit()
    hasTimes = random.unit() < 0.93
    wholeSeconds = random.unit() < 0.85
  }
}

extension CaptionStyle {
  /// Lays out a talk.
  /// - Returns: the tokens, and the index of each one's word in the talk.
  func tokens(of talk: Talk, using random: inout Random) -> (TokenList, [Int32]) {
    var (list, sources) = (TokenList(), [Int32]())
    let base = talk.tokens
    list.isPunctuated = layout != .spoken
    list.isCased = layout != .spoken
    let secondsPerCharacter = 60 / (145 + 90 * random.unit()) / 5.6
    var (line, target, time, pace) = (0, 38, 0.0, 1.0)
    for word in 0..<base.count {
      if layout == .spoken, talk.isSilent[word] { continue }
      let mark = word > 0 ? Mark(rawValue: base.marks[word - 1])! : .stop
      let isTurn = word > 0 && talk.turns[word] != talk.turns[word - 1]
      let isSentence = mark.endsSentence
      if isTurn, random.unit() < turnPause {
        time += 0.5 + 1.3 * random.unit()
      } else if isSentence, random.unit() < sentencePause {
        time += 0.3 + 0.9 * random.unit()
      }
      let length = Int(talk.lengths[word])
      var breaks = word == 0 || line + length > target
      if isTurn {
        breaks = breaks || random.unit() < turnBreak
      } else if isSentence {
        breaks = breaks || random.unit() < sentenceBreak
      }
      if breaks {
        if !list.cueWords.isEmpty { list.cueLengths.append(Float(line)) }
        list.cueWords.append(Int32(list.count))
        list.cueStarts.append(hasTimes ? Float(wholeSeconds ? time.rounded(.down) : time) : -1)
        line = 0
        pace = 1 + unevenness * (2 * random.unit() - 1)
        target = layout == .sentences ? talk.evenLength(from: word) : 30 + Int(random.next() % 16)
      }
      list.ids.append(base.ids[word])
      list.marks.append(layout == .spoken ? 0 : base.marks[word])
      list.capitals.append(layout == .spoken ? 0 : base.capitals[word])
      list.opensAnswer.append(base.opensAnswer[word])
      list.cues.append(Int32(list.cueWords.count - 1))
      sources.append(Int32(word))
      line += length + 1
      time += (Double(length) + 1) * secondsPerCharacter * pace * (0.7 + 0.6 * random.unit())
    }
    list.cueLengths.append(Float(line))
    return (list, sources)
  }
}
