import SpeakerAttribution
import Transcripts

/// The scores of an attribution, 0 to 1.
struct CaseResult {
  var boundary = 0.0, error = 0.0, named = 0.0, rightCount = 0.0
  var sureRight: Double?
  var sureShare = 0.0
  /// Of the words whose name is shown as certain.
  var sureNameRight: Double?
  var sureNameShare = 0.0
}

extension EvaluationCase {
  /// Scores an attribution against the true turns.
  func result(_ attribution: Attribution) -> CaseResult {
    let words = talk.text.words
    var predicted = [Int](repeating: -1, count: words.count)
    var sure = [Bool](repeating: false, count: words.count)
    var sureName = sure
    var turn = 0
    let offsets = attribution.turns.map { gold.cues.textOffset($0.places.lowerBound) }
    var starts: [Int] = []
    for (index, word) in words.enumerated() {
      while turn + 1 < offsets.count, offsets[turn + 1] <= word.range.lowerBound { turn += 1 }
      predicted[index] = attribution.turns[turn].speaker ?? -1
      sure[index] = attribution.turns[turn].confidence >= 0.8
      sureName[index] = attribution.turns[turn].nameConfidence >= 0.8
      if index > 0, predicted[index] != predicted[index - 1] { starts.append(index) }
    }
    let people = gold.document.speakers
    let matched = Scoring.matched(predicted, gold.wordSpeakers)
    var result = CaseResult()
    result.boundary = Scoring.boundaryF(starts, gold.boundaries)
    result.error = 1 - Double(matched.count { $0 }) / Double(words.count)
    let names = attribution.speakers.map(\.name)
    func isNamed(_ speaker: Int, _ person: Int) -> Bool {
      speaker >= 0 && names[speaker].map { self.isNamed($0, person) } ?? false
    }
    let right = zip(predicted, gold.wordSpeakers).map(isNamed)
    result.named = Double(right.count { $0 }) / Double(words.count)
    result.rightCount = Set(predicted.filter { $0 >= 0 }).count == people.count ? 1 : 0
    let sureNames = sureName.count { $0 }
    result.sureNameShare = Double(sureNames) / Double(words.count)
    if sureNames > 0 {
      result.sureNameRight =
        Double(zip(sureName, right).count { $0 && $1 }) / Double(sureNames)
    }
    let sureWords = sure.count { $0 }
    result.sureShare = Double(sureWords) / Double(words.count)
    if sureWords > 0 {
      result.sureRight =
        Double(zip(sure, matched).count { $0 && $1 }) / Double(sureWords)
    }
    return result
  }

  /// Whether a name is that of a true speaker: the whole name, or a first or last name that nobody
  /// else there has.
  func isNamed(_ name: String, _ person: Int) -> Bool {
    let people = gold.document.speakers
    let (name, truth) = (name.lowercased(), people.map { $0.name.lowercased() })
    let (parts, own) = (truth[person].split(separator: " "), name.split(separator: " "))
    return name == truth[person]
      || people[person].aliases?.contains { $0.lowercased() == name } ?? false
      || (own.first == parts.first && own.last == parts.last)
      || (own.count == 1 && (parts.first == own[0] || parts.last == own[0])
        && truth.count { $0.hasPrefix(name) || $0.hasSuffix(name) } == 1)
  }
}
