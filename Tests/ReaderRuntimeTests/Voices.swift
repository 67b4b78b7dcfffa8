import ReaderRuntime
import Transcripts

/// An unlabelled page, and a hand-made answer to who speaks in it.
enum Voices {
  static let page = """
    # Bread, and How to Carry It
    **Duration:** 00:01:20
    ## Sections
    - [00:00:00](https://example.org/bread?t=0s) **The Loaf** - What it weighs.
    - [00:00:40](https://example.org/bread?t=40s) **The Road** - How far it goes.
    ## Full Transcript
    0:00 Welcome to the bakery hour. I am Ruben Ilves, and with me is Ines Falk.
    0:10 Ines, what does a loaf weigh?
    0:20 A kilogram, Ruben, and more when it rains.
    0:30 Nobody believes me, but I have weighed it.
    0:40 And how far does it go?
    0:50 As far as you carry it.
    1:00 My father carried two, under his coat.
    1:10 Thank you both. Good night.
    """

  private static func turn(
    _ cues: Range<Int>, _ speaker: Int?, _ confidence: Double, name: Double,
    _ evidence: [Evidence] = []
  ) -> Turn {
    Turn(
      places: Place(cue: cues.lowerBound)..<Place(cue: cues.upperBound), speaker: speaker,
      confidence: confidence, nameConfidence: name, evidence: evidence)
  }

  private static func words(_ cue: Int, _ offsets: Range<Int>) -> Range<Place> {
    Place(cue: cue, offset: offsets.lowerBound)..<Place(cue: cue, offset: offsets.upperBound)
  }

  static let attribution = Attribution(
    origin: .inference,
    speakers: [
      Speaker(name: "Ruben Ilves", role: .host), Speaker(name: "Ines Falk", role: .guest),
      Speaker(name: nil),
    ],
    turns: [
      turn(
        0..<2, 0, 0.97, name: 0.96,
        [
          Evidence(rule: .introducesSelf, places: words(0, 28..<44), speaker: 0, weight: 3.2),
          Evidence(rule: .addresses, places: words(1, 0..<5), speaker: 1, weight: -2.4),
        ]),
      turn(
        2..<4, 1, 0.88, name: 0.71,
        [
          Evidence(rule: .addressedBefore, places: words(1, 0..<29), speaker: 1, weight: 1.9),
          Evidence(rule: .soundsLikeGuest, weight: 0.6),
          Evidence(rule: .wording, speaker: 1, weight: -0.2),
        ]),
      turn(4..<5, 0, 0.44, name: 0.4), turn(5..<7, 1, 0.82, name: 0.8),
      turn(7..<8, 2, 0.61, name: 0),
    ],
    review: [2, 1, 4])

  /// Gives the turns of `.speaker` corrections to their names and leaves all others as they are, but
  /// for the last, which then is Ruben's.
  static var service: AttributionService {
    AttributionService { _ in { corrections, _ in corrected(corrections) } }
  }

  private static func corrected(_ corrections: [Correction]) -> Attribution {
    var answer = attribution
    for case .speaker(let range, let name) in corrections {
      let known = answer.speakers.firstIndex { $0.name == name }
      if known == nil { answer.speakers.append(Speaker(name: name)) }
      for index in answer.turns.indices where answer.turns[index].places.overlaps(range) {
        answer.turns[index].speaker = known ?? answer.speakers.count - 1
        answer.turns[index].isCorrected = true
      }
      answer.turns[4] = turn(7..<8, 0, 0.9, name: 0.9)
    }
    return answer
  }
}
