import Glibc

/// How far a language model's answers are trusted: by how often they agree with what is known
/// without them.
///
/// Trust is the share of the answers that is right beyond what guesses would get right. Each check
/// has an answer that is expected if the model knows, and one if it guesses; the trust that fits all
/// checks is the slope of a line through them. For who speaks there are two kinds. Voices say
/// whether the model tells people apart at all, whatever it calls them: there are so many pairs of
/// turns that guesses are found out. Names say whether it calls them rightly, but are few. So they
/// are weighed against a prior: for a model that tells voices apart that it knows names, too, and
/// else that it guesses.
struct ModelTrust: Hashable, Sendable {
  /// For the starts of turns, 0 to 1.
  private(set) var starts: Float
  /// For who speaks, 0 to 1.
  private(set) var speakers: Float

  /// The most, however well the answers agree; below the least they are not heard.
  private static let (most, least): (Float, Float) = (0.92, 0.1)
  /// The prior for a model that tells voices apart, and its precision: one over the variance.
  private static let (prior, priorPrecision): (Float, Float) = (0.75, 16)
  /// Checks by names depend on each other, and tell less than as many independent ones.
  private static let nameDeviation: Float = 1.5

  /// - Parameter letters: the letter of each unit as answered, or -1.
  init(_ letters: [Int], _ view: ModelView) {
    let runs = ModelRun.all(letters)
    let starting = Self.startChecks(letters, view)
    starts = Self.bounded(starting.slope - 1.5 * starting.deviation)
    let names = Self.nameChecks(letters, runs, view)
    let voices = Self.voiceChecks(runs, view)
    // From two standard deviations on it is doubtful that the voices agree by luck, from four not.
    let knowsVoices = max(0, min(1, voices.slope / max(voices.deviation, 1e-6) / 2 - 1))
    let deviation = Self.nameDeviation * names.deviation
    let precision = names.squares > 0 ? 1 / max(1e-6, deviation * deviation) : 0
    let all = precision + Self.priorPrecision
    let mean = (names.slope * precision + Self.prior * knowsVoices * Self.priorPrecision) / all
    speakers = Self.bounded(mean - (1 - knowsVoices) / all.squareRoot())
  }

  private static func bounded(_ trust: Float) -> Float { trust < least ? 0 : min(most, trust) }

  private static func startChecks(_ letters: [Int], _ view: ModelView) -> ModelChecks {
    let units = letters.indices.dropFirst().filter { letters[$0] >= 0 && letters[$0 - 1] >= 0 }
    let isStart = { letters[$0] != letters[$0 - 1] }
    let rate = Float(units.count(where: isStart)) / Float(max(1, units.count))
    let mean = units.reduce(0) { $0 + view.changes[$1] } / Float(max(1, units.count))
    var checks = ModelChecks()
    for unit in units {
      checks.add(isStart(unit), guess: rate, known: rate + view.changes[unit] - mean)
    }
    return checks
  }
}

// MARK: - Names

extension ModelTrust {
  private struct Target: Hashable {
    var run: Int
    var letter: Int
  }

  /// Whether the model agrees with sure turns, and with the names in the text.
  private static func nameChecks(
    _ letters: [Int], _ runs: [ModelRun], _ view: ModelView
  ) -> ModelChecks {
    let shares = view.shares(of: letters)
    var checks = ModelChecks()
    for turn in view.turns where turn.belief >= 0.8 && turn.words >= 8 {
      let answered = turn.units.filter { letters[$0] >= 0 }
      guard !answered.isEmpty else { continue }
      let same = answered.count { letters[$0] == turn.letter }
      checks.add(same * 2 > answered.count, guess: shares[turn.letter], known: turn.belief)
    }
    for (target, weight) in nameWeights(letters, runs, view).sorted(by: {
      ($0.key.run, $0.key.letter) < ($1.key.run, $1.key.letter)
    }) {
      let share = max(0.02, min(0.98, shares[target.letter]))
      checks.add(
        runs[target.run].letter == target.letter, guess: share,
        known: sigmoid(logf(share / (1 - share)) + max(-4, min(4, weight))))
    }
    return checks
  }

  /// What names in the text say of turns, as the model sees them: log-odds of each turn and letter.
  private static func nameWeights(
    _ letters: [Int], _ runs: [ModelRun], _ view: ModelView
  ) -> [Target: Float] {
    var weights: [Target: Float] = [:]
    for hint in view.hints where letters[hint.word] >= 0 {
      let run = runs.partitioningIndex { $0.units.lowerBound > hint.word } - 1
      for (step, weight) in [(0, hint.current), (1, hint.next), (-1, hint.previous)]
      where weight != 0 && runs.indices.contains(run + step) {
        weights[Target(run: run + step, letter: hint.state), default: 0] += weight
      }
    }
    return weights
  }
}

// MARK: - Voices

extension ModelTrust {
  /// Turns shorter than this say little of a voice; of very many turns the first ones do.
  private static let (shortestTurn, mostTurns) = (12, 600)
  /// The weight of how much two turns sound like hosts, or guests, for their being by one person.
  private static let hostWeight: Float = 0.3

  /// Whether turns that the model gives to one person are alike, and those of two are not.
  private static func voiceChecks(_ runs: [ModelRun], _ view: ModelView) -> ModelChecks {
    let turns = runs.filter { $0.letter >= 0 && view.words($0.units).count >= shortestTurn }
      .prefix(mostTurns)
    let voices = turns.map { view.voice($0.units) }
    var counts: [Int: Float] = [:]
    for turn in turns { counts[turn.letter, default: 0] += 1 }
    let all = Float(max(1, turns.count))
    let guess = counts.values.sorted().reduce(0) { $0 + $1 * $1 } / (all * all)
    let host = voices.reduce(0) { $0 + $1.host } / all
    var pairs: [(isSame: Bool, belief: Float)] = []
    for one in turns.indices {
      for other in 0..<one {
        let hosts = (voices[one].host - host) * (voices[other].host - host)
        let odds = view.odds(voices[one].embedding, voices[other].embedding) + hostWeight * hosts
        pairs.append((turns[one].letter == turns[other].letter, sigmoid(odds)))
      }
    }
    let mean = pairs.reduce(0) { $0 + $1.belief } / Float(max(1, pairs.count))
    var checks = ModelChecks()
    for pair in pairs {
      checks.add(pair.isSame, guess: guess, known: guess + pair.belief - mean)
    }
    return checks
  }
}
