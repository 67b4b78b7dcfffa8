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
  /// Words a second, as a part of the usual rate.
  var speed: Double
  var damage: Damage

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
    speed = (145 + 90 * random.unit()) / 190
    damage = Damage(using: &random)
    if damage.hidesPauses { (turnPause, sentencePause) = (0.1, 0.1) }
  }
}

extension CaptionStyle {
  /// Lays out a talk.
  /// - Returns: the tokens, and the index of each one's word in the talk.
  func tokens(of talk: Talk, using random: inout Random) -> (TokenList, [Int32]) {
    var layingOut = CaptionLayingOut(self, talk)
    for word in 0..<talk.tokens.count where layout != .spoken || !talk.isSilent[word] {
      layingOut.append(word, using: &random)
    }
    return layingOut.finished
  }
}
