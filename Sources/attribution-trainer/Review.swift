import SpeakerAttribution
import Transcripts

/// Counts the corrections until a talk is right, for a user who always corrects the first turn to
/// review.
struct Review {
  let evaluationCase: EvaluationCase

  /// The word error once the first turn of each speaker that has at least eight words is confirmed.
  func errorAfterFirstTurns(_ attributor: SpeakerAttributor) -> Double {
    let (gold, truth) = (evaluationCase.gold, evaluationCase.gold.wordSpeakers)
    let places = WordPlaces(evaluationCase.talk.text, gold.cues)
    var corrections: [Correction] = []
    var confirmed: Set<Int> = []
    var start = 0
    while start < truth.count {
      var end = start + 1
      while end < truth.count, truth[end] == truth[start] { end += 1 }
      if end - start >= 8, confirmed.insert(truth[start]).inserted {
        corrections.append(
          .speaker(
            places.place(ofWord: start)..<places.place(ofWord: end),
            name: gold.document.speakers[truth[start]].name))
      }
      start = end
    }
    return evaluationCase.result(attributor.attribution(corrections: corrections)).error
  }

  /// Corrections until the word error is at most 10, 5 and 2 %; `most` where that is not reached.
  func actions(_ attributor: SpeakerAttributor, most: Int) -> [Int] {
    var corrections: [Correction] = []
    var reached = [most, most, most]
    var actions = 0
    let places = WordPlaces(evaluationCase.talk.text, evaluationCase.gold.cues)
    while true {
      let attribution = attributor.attribution(corrections: corrections)
      let error = evaluationCase.result(attribution).error
      for (index, level) in [0.1, 0.05, 0.02].enumerated() where error <= level {
        reached[index] = min(reached[index], actions)
      }
      guard reached[2] == most, actions < most, let asked = attribution.review.first else {
        return reached
      }
      let range = places.words(attribution.turns[asked].places)
      var start = range.lowerBound
      while start < range.upperBound {
        var end = start + 1
        while end < range.upperBound,
          evaluationCase.gold.wordSpeakers[end] == evaluationCase.gold.wordSpeakers[start]
        { end += 1 }
        let name = evaluationCase.gold.document.speakers[evaluationCase.gold.wordSpeakers[start]]
          .name
        corrections.append(
          .speaker(places.place(ofWord: start)..<places.place(ofWord: end), name: name))
        actions += 1
        start = end
      }
    }
  }
}
