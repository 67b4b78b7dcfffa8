import Glibc
import Transcripts

/// What a language model's answers say of a talk, in log-odds: evidence beside the other.
package struct ModelEvidence: Sendable {
  /// Of each unit: that a turn starts with it.
  let changes: [Float]
  /// Of each unit: an index in `people`, or their count for somebody else; -1 where the model says
  /// nothing, or what the text contradicts.
  let letters: [Int]
  /// Of each unit: that its letter is right.
  let weights: [Float]
  /// Of each letter but that of somebody else: the person of the cast, and that the person speaks at
  /// all.
  let people: [(index: Int, speaks: Double)]
  private let odds: [Float]
  private let view: ModelView

  /// - Parameters:
  ///   - view: what is known without the model.
  ///   - people: the person of the cast for each letter.
  init(
    _ answers: ModelAnswers, _ view: ModelView, people: [Int], settings: DecoderSettings
  ) {
    let answered = answers.letters
    let trust = ModelTrust(answered, view)
    let shares = view.shares(of: answered)
    self.view = view
    odds = shares.map { share in
      let guess = (1 - trust.speakers) * max(0.02, share)
      return trust.speakers > 0 ? logf((trust.speakers + guess) / guess) : 0
    }
    changes = Self.changes(answered, trust, settings)
    letters = Self.uncontradicted(answered, view)
    weights = Self.weights(letters, odds, settings)
    let isWhole = answers.openCount == 0
    self.people = people.enumerated().map { letter, person in
      let speaks = shares[letter] >= 0.01 ? 1.0 : isWhole ? -1 : 0
      return (person, speaks * Double(trust.speakers * settings.modelPerson))
    }
  }

  /// By Bayes's rule for an answer that is right with the chance of `trust`, and else a guess.
  private static func changes(
    _ letters: [Int], _ trust: ModelTrust, _ settings: DecoderSettings
  ) -> [Float] {
    let units = letters.indices.dropFirst().filter { letters[$0] >= 0 && letters[$0 - 1] >= 0 }
    let count = units.count { letters[$0] != letters[$0 - 1] }
    let rate = max(0.01, min(0.99, Float(count) / Float(max(1, units.count))))
    let guess = (1 - trust.starts) * rate
    let start = logf((trust.starts + guess) / max(guess, 1e-3))
    let none = logf((1 - trust.starts) * (1 - rate) / (1 - guess))
    var changes = [Float](repeating: 0, count: letters.count)
    for unit in units where trust.starts > 0 {
      changes[unit] = (letters[unit] != letters[unit - 1] ? start : none) * settings.modelStart
    }
    return changes
  }

  /// The letters without those that a name in the very unit speaks against: nobody speaks to
  /// themselves by name.
  private static func uncontradicted(_ letters: [Int], _ view: ModelView) -> [Int] {
    var letters = letters
    for hint in view.hints {
      guard hint.current != 0 else { continue }
      let isThat = letters[hint.word] == hint.state
      if isThat != (hint.current > 0) { letters[hint.word] = -1 }
    }
    return letters
  }

  /// The model errs in whole turns, so a long one counts less than its units together.
  private static func weights(
    _ letters: [Int], _ odds: [Float], _ settings: DecoderSettings
  ) -> [Float] {
    var weights = [Float](repeating: 0, count: letters.count)
    var start = 0
    while start < letters.count {
      var end = start + 1
      while end < letters.count, letters[end] == letters[start] { end += 1 }
      if letters[start] >= 0 {
        let weight = odds[letters[start]] * settings.modelSpeaker / Float(end - start).squareRoot()
        for unit in start..<end { weights[unit] = weight }
      }
      start = end
    }
    return weights
  }

  /// The letter that most of some words have, with its share of them, and its weight in log-odds;
  /// nil where the model says nothing.
  func main(_ words: Range<Int>) -> (letter: Int, share: Float, odds: Float)? {
    var counts = [Int](repeating: 0, count: people.count + 1)
    var unit = view.unit(ofWord: words.lowerBound)
    while unit < letters.count, view.words(unit).lowerBound < words.upperBound {
      if letters[unit] >= 0 { counts[letters[unit]] += view.words(unit).clamped(to: words).count }
      unit += 1
    }
    guard let letter = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[letter] > 0,
      odds[letter] > 0
    else { return nil }
    return (letter, Float(counts[letter]) / Float(words.count), odds[letter])
  }

  /// The person of the cast for a letter; nil for somebody else.
  func person(_ letter: Int) -> Int? { letter < people.count ? people[letter].index : nil }

  /// Log-odds for some words being by a person of the cast, or by nobody of it.
  func odds(_ words: Range<Int>, by person: Int?) -> Double {
    guard let main = main(words) else { return 0 }
    return Double(main.share * main.odds) * (self.person(main.letter) == person ? 1 : -0.5)
  }
}

// MARK: - Taking it into account

extension AnalysedTalk {
  /// The talk with a language model's evidence.
  func hearing(_ evidence: ModelEvidence) -> AnalysedTalk {
    var talk = self
    talk.model = evidence
    for unit in talk.answer.changes.indices { talk.answer.changes[unit] += evidence.changes[unit] }
    for person in evidence.people
    where person.speaks != 0 && talk.cast.people.indices.contains(person.index) {
      let belief = max(0.01, min(0.99, talk.cast.people[person.index].likelihood))
      let odds = log(belief / (1 - belief)) + person.speaks
      talk.cast.people[person.index].likelihood = 1 / (1 + exp(-odds))
    }
    return talk
  }
}

extension ModelEvidence {
  /// The evidence of each unit as a hint for the states of a decoder.
  /// - Parameters:
  ///   - states: the state of each person who is supposed to speak.
  ///   - unnamed: the state of an unnamed speaker; nil for none.
  func hints(_ states: [Int: Int], unnamed: Int?, settings: DecoderSettings) -> [Hint] {
    letters.indices.compactMap { unit in
      guard letters[unit] >= 0 else { return nil }
      let state = person(letters[unit]).map { states[$0] } ?? unnamed
      return state.map {
        Hint(
          word: view.words(unit).lowerBound, state: $0, current: weights[unit] / settings.hint,
          next: 0, previous: 0)
      }
    }
  }

  /// The evidence for the speaker of a turn, or for somebody else.
  /// - Parameter speaker: the speaker that a person of the cast, or nil, has become.
  func piece(_ words: Range<Int>, by person: Int?, _ speaker: (Int?) -> Int?) -> Evidence? {
    guard let main = main(words) else { return nil }
    let weight = Double(main.share * main.odds)
    let named = self.person(main.letter)
    if named == person { return Evidence(rule: .languageModel, weight: weight) }
    guard let other = speaker(named) else {
      return Evidence(rule: .languageModel, weight: -weight)
    }
    return Evidence(rule: .languageModel, speaker: other, weight: weight)
  }
}

extension ModelEvidence {
  /// Raises or lowers the beliefs about a turn.
  func weigh(_ turn: inout TalkDraft.Turn, by person: Int?) {
    let odds = odds(turn.words, by: person)
    guard odds != 0 else { return }
    let name = turn.confidence > 0 ? turn.nameConfidence / turn.confidence : 0
    turn.confidence = Self.belief(turn.confidence, odds)
    if person != nil { turn.nameConfidence = turn.confidence * Self.belief(name, odds) }
  }

  private static func belief(_ belief: Double, _ odds: Double) -> Double {
    let belief = max(0.001, min(0.999, belief))
    return 1 / (1 + exp(-log(belief / (1 - belief)) - odds))
  }
}
