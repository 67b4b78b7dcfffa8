import Glibc

/// What is known of each unit of a talk without a language model, to measure its answers by.
struct ModelView: Sendable {
  /// The letter of each unit's speaker as it is inferred.
  private(set) var letters: [Int] = []
  /// The letter of each unit whose speaker is sure, else -1.
  private(set) var sure: [Int] = []
  /// The turns as they are inferred, with the belief in their speakers.
  private(set) var turns: [(units: Range<Int>, words: Int, letter: Int, belief: Float)] = []
  /// Chance of each unit that a turn starts with it.
  private(set) var changes: [Float] = []
  /// The names in the text that say who speaks there, next or before; their `word` is a unit, their
  /// `state` a letter.
  private(set) var hints: [Hint] = []
  /// The number of letters, that of somebody else included.
  let letterCount: Int
  private let answer: NetworkAnswer
  private var starts: [Int32] { answer.starts }

  var unitCount: Int { starts.count }

  /// The words of a unit.
  func words(_ unit: Int) -> Range<Int> {
    Int(starts[unit])..<(unit + 1 < starts.count ? Int(starts[unit + 1]) : answer.wordCount)
  }

  /// The words of some units, of which there is at least one.
  func words(_ units: Range<Int>) -> Range<Int> {
    words(units.lowerBound).lowerBound..<words(units.upperBound - 1).upperBound
  }

  /// - Parameter people: the people of the cast who have letters, in the order of the letters.
  init(_ inferred: InferredTalk, people: [Int]) {
    let (blocks, search) = (inferred.blocks, inferred.search)
    answer = inferred.talk.answer
    letterCount = people.count + 1
    let ofState = search.speakers.map { speaker in
      speaker.person.flatMap { people.firstIndex(of: $0) } ?? people.count
    }
    changes = answer.changes.map { sigmoid($0) }
    var block = 0
    for unit in 0..<unitCount {
      while block + 1 < blocks.count, blocks.starts[block + 1] <= starts[unit] { block += 1 }
      letters.append(ofState[inferred.path[block]])
    }
    sure = [Int](repeating: -1, count: unitCount)
    for turn in inferred.believedTurns {
      let units = units(in: turn.words)
      let letter = ofState[turn.state]
      turns.append(
        (units: units, words: turn.words.count, letter: letter, belief: Float(turn.belief)))
      if turn.belief >= 0.8 { for unit in units { sure[unit] = letter } }
    }
    hints = inferred.talk.hints.compactMap { hint in
      guard let letter = people.firstIndex(of: hint.state) else { return nil }
      var hint = hint
      (hint.word, hint.state) = (unit(ofWord: hint.word), letter)
      return hint
    }
  }

  /// The units that start with one of some words.
  private func units(in words: Range<Int>) -> Range<Int> {
    let first = starts.partitioningIndex { $0 >= words.lowerBound }
    return first..<max(first, starts.partitioningIndex { $0 >= words.upperBound })
  }

  func unit(ofWord word: Int) -> Int { max(0, starts.partitioningIndex { $0 > word } - 1) }
}

// MARK: - Checking an answer

extension ModelView {
  /// Whether the turns that a model sees in a chunk can be right: they are neither one turn where the
  /// text clearly alternates, nor a change with nearly every unit, nor mostly against what is
  /// certain.
  func accepts(_ starts: [ModelAnswers.Start], of units: Range<Int>) -> Bool {
    let expected = changes[units].dropFirst().reduce(0, +)
    if starts.count == 1, expected >= 4 { return false }
    if units.count >= 20, starts.count * 10 > units.count * 7 { return false }
    var letter = [Int](repeating: -1, count: units.count)
    for start in starts {
      for unit in start.unit..<units.upperBound { letter[unit - units.lowerBound] = start.letter }
    }
    var (checks, faults) = (0, 0)
    for hint in hints where units.contains(hint.word) && abs(hint.current) >= 1 {
      checks += 1
      let isThat = letter[hint.word - units.lowerBound] == hint.state
      if isThat != (hint.current > 0) { faults += 1 }
    }
    for unit in units where sure[unit] >= 0 {
      // A sure turn is one check, however long it is.
      guard unit == units.lowerBound || sure[unit - 1] != sure[unit] else { continue }
      checks += 1
      if letter[unit - units.lowerBound] != sure[unit] { faults += 1 }
    }
    return checks < 4 || faults * 2 <= checks
  }
}

// MARK: - Voices

extension ModelView {
  /// The share of each letter in the words that were answered.
  func shares(of letters: [Int]) -> [Float] {
    var counts = [Float](repeating: 0, count: letterCount)
    for (unit, letter) in letters.enumerated() where letter >= 0 {
      counts[letter] += Float(words(unit).count)
    }
    let all = max(1, counts.reduce(0, +))
    return counts.map { $0 / all }
  }

  /// What some units sound like: the mean embedding, and the log-odds that a host speaks; by words.
  func voice(_ units: Range<Int>) -> (embedding: [Float], host: Float) {
    let length = answer.embeddingLength
    var (embedding, host) = ([Float](repeating: 0, count: length), Float(0))
    for unit in units {
      let count = Float(words(unit).count)
      host += max(-4, min(4, answer.hosts[unit])) * count
      for index in 0..<length {
        embedding[index] += answer.embeddings[unit * length + index] * count
      }
    }
    let all = Float(max(1, words(units).count))
    return (embedding.map { $0 / all }, host / all)
  }

  /// Log-odds that two embeddings are of one speaker.
  func odds(_ embedding: [Float], _ other: [Float]) -> Float {
    var product: Float = 0
    for index in embedding.indices { product += embedding[index] * other[index] }
    return answer.similarityScale * product + answer.similarityOffset
  }
}
