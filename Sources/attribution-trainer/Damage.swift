import SpeakerAttribution

/// What a recogniser loses and a speaker adds, by chance: edited talks have to look as machines
/// write them down.
struct Damage {
  /// Fillers a word; half of them stand at the starts of sentences.
  var fillers = 0.0
  /// Share of fillers that are not recognised as such, and stay in the text.
  let heardFillers = 0.1
  /// Share of the ends of sentences that lose their full stop, and the next word its capital.
  var lostEnds = 0.0
  /// Share of the full stops that become commas.
  var commas = 0.0
  /// Share of the question marks that become full stops.
  var lostQuestions = 0.0
  /// Share of turns of up to seven words that are not written down.
  var lostTurns = 0.0
  /// Whether nothing is capitalised, though there are marks.
  var isLowerCase = false
  /// Whether a pause at a turn is as likely as elsewhere.
  var hidesPauses = false

  init(using random: inout Random) {
    func share(_ chance: Double, _ most: Double) -> Double {
      let (draw, value) = (random.unit(), random.unit())
      return draw < chance ? value * most : 0
    }
    fillers = share(0.5, 0.04)
    lostEnds = share(0.4, 0.4)
    commas = share(0.25, 0.4)
    lostQuestions = share(0.25, 1)
    lostTurns = share(0.2, 0.8)
    isLowerCase = random.unit() < 0.07
    hidesPauses = random.unit() < 0.4
  }
}
