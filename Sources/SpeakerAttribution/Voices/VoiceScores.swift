import Glibc
import Transcripts

/// What the names in a text say about who has each of its voices.
///
/// Each mention of a person is an observation of three turns: its own, the next, the one before.
/// Its weights (`MentionWeights`) say how likely each of them is the person's. If the person has
/// voice V, the turn is V's or another's with odds that these weights move away from V's share of the
/// turns; if the person has no voice here, it is anybody's by the shares. The logarithm of the ratio
/// of the two is the score.
struct VoiceScores: Sendable {
  /// A mention that is for or against a voice's being a person's.
  struct Piece: Sendable {
    /// Index in the cast's mentions.
    var mention: Int
    var rule: Evidence.Rule
    var weight: Double
  }

  /// Neighbouring mentions say the same in part.
  private static let independence = 0.7

  private let voices: [Int]
  private let people: Int
  private let text: SpokenText
  private let cast: Cast
  private let turns: VoiceTurns
  /// Voices x people.
  private var scores: [Double]

  /// Weighs all mentions for each of some voices. O(mentions · voices).
  init(_ text: SpokenText, _ cast: Cast, _ turns: VoiceTurns, of voices: [Int]) {
    self.text = text
    self.cast = cast
    self.turns = turns
    self.voices = voices
    people = cast.people.count
    scores = [Double](repeating: 0, count: voices.count * cast.people.count)
    for index in cast.mentions.indices { add(index) }
  }

  /// The log-odds that a voice is a person's.
  /// - Parameter row: index in the voices that were given.
  subscript(row: Int, person: Int) -> Double { scores[row * people + person] }

  private mutating func add(_ index: Int) {
    let person = cast.mentions[index].person
    observe(index) { turn, other, weight, _ in
      let actual = turns.turns[turn].voice
      let rest = max(1e-3, 1 - (other.map { turns.shares[$0] } ?? 0))
      for (row, voice) in voices.enumerated() where voice != other {
        let share = min(0.999, max(0.001, turns.shares[voice] / rest))
        let odds = log(share / (1 - share))
        let gain =
          voice == actual
          ? Self.logChance(odds + weight) - Self.logChance(odds)
          : Self.logChance(-odds - weight) - Self.logChance(-odds)
        scores[row * people + person] += gain * Self.independence
      }
    }
  }

  /// The mentions for and against a voice's being a person's, in order of place.
  func pieces(voice: Int, person: Int) -> [Piece] {
    var pieces: [Piece] = []
    for (index, mention) in cast.mentions.enumerated() where mention.person == person {
      observe(index) { turn, _, weight, rule in
        guard turns.turns[turn].voice == voice else { return }
        pieces.append(Piece(mention: index, rule: rule, weight: weight))
      }
    }
    return pieces
  }

  /// Calls back with each turn that a mention is about, a voice that the turn cannot have, and the
  /// log-odds that the turn is the person's.
  private func observe(
    _ index: Int, _ body: (_ turn: Int, _ other: Int?, _ weight: Double, Evidence.Rule) -> Void
  ) {
    let mention = cast.mentions[index]
    guard let turn = turns.turn(ofWord: mention.words.lowerBound) else { return }
    let weights = mention.weights(in: setting(index, turn))
    let isOwn = mention.kind == .introducesSelf
    body(
      turn, nil, weights.speaks,
      isOwn ? .introducesSelf : mention.isAddress ? .addresses : .mentions)
    let speaker = turns.turns[turn].voice
    if turn + 1 < turns.turns.count {
      body(
        turn + 1, speaker, weights.speaksNext,
        mention.kind == .introduced ? .introduced : .addressedBefore)
    }
    if turn > 0 { body(turn - 1, speaker, weights.spokeBefore, .addressedAfter) }
  }

  private func setting(_ index: Int, _ turn: Int) -> Cast.Mention.Setting {
    let mention = cast.mentions[index]
    let words = turns.turns[turn].words
    let isLast =
      mention.isAddress
      && !cast.mentions[(index + 1)...].lazy.prefix { $0.words.lowerBound < words.upperBound }
        .contains(where: \.isAddress)
    return Cast.Mention.Setting(
      wordsBefore: mention.words.lowerBound - words.lowerBound,
      wordsAfter: max(0, words.upperBound - mention.words.upperBound),
      endsInQuestion: text.words[words.upperBound - 1].endsQuestion, isLastAddress: isLast)
  }

  /// The logarithm of the chance that log-odds give.
  private static func logChance(_ odds: Double) -> Double {
    odds < -30 ? odds : -log1p(exp(-odds))
  }
}
