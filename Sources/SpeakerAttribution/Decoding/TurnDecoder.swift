import Glibc

/// Gives each block of a talk to one of a few speakers.
///
/// A hidden Markov model over blocks whose state is the speaker and, while the speakers are few,
/// the one before. A block starts a turn with the network's odds; the next speaker is likely the
/// one before the last (in a talk between two, always). Each speaker has a belief of being a host
/// and a mean speaker embedding, estimated anew from the last answer for a few rounds. Hints from
/// names are further factors, and certain knowledge leaves no choice. The beliefs are found by the
/// forward and backward recursions (Rabiner 1989, section III A).
package struct TurnDecoder {
  package struct State: Sendable {
    /// Belief, 0 to 1, that the speaker is a host.
    package var host: Float
    package init(host: Float) { self.host = host }
  }

  /// Certain knowledge, by block; each list is empty or has one entry a block.
  package struct Known: Sendable {
    /// The only state allowed, or -1.
    package var states: [Int] = []
    /// 1 where a turn must start, 0 where it must not, -1 where that is open.
    package var starts: [Int] = []
    /// The number of stretches whose state is known.
    package var stretchCount = 0

    package init() {}
  }

  /// Blocks x states: belief that each speaks.
  package private(set) var beliefs: [Float] = []
  /// Belief that a turn starts with each block.
  package private(set) var turnBeliefs: [Float] = []
  /// Natural logarithm of the likelihood of all observations.
  package private(set) var likelihood = 0.0
  package private(set) var states: [State]

  let blocks: BlockList
  let settings: DecoderSettings
  private let hints: [Hint]
  private let scale: Float
  private let known: Known
  private var emissions: [Float] = []
  /// Blocks x states: log-likelihood of the block's embedding; empty before the first estimate.
  package private(set) var similarityScores: [Float] = []
  private var incoming: [Float] = []
  private var outgoing: [Float] = []

  var count: Int { states.count }
  /// The number of speakers before the last that are told apart.
  private var memory: Int { count <= 8 ? count : 1 }

  /// - Parameters:
  ///   - hints: their `state` is an index in `states`.
  ///   - scale: factor that turns the product of an embedding and a mean into the log of a chance.
  package init(
    _ blocks: BlockList, states: [State], hints: [Hint], scale: Float,
    settings: DecoderSettings, known: Known = Known(), rounds: Int? = nil
  ) {
    self.blocks = blocks
    self.states = states
    self.settings = settings
    self.hints = hints
    self.scale = scale
    self.known = known
    guard blocks.count > 0, !states.isEmpty else { return }
    turnBeliefs = (0..<blocks.count).map { changeChance($0) }
    if known.states.contains(where: { $0 >= 0 }) { learn(fromKnown: true) }
    let rounds = max(1, rounds ?? settings.rounds)
    for round in 0..<rounds {
      emit()
      spreadHints()
      run()
      if round + 1 < rounds { learn(fromKnown: false) }
    }
  }
}

// MARK: - Observations

extension TurnDecoder {
  private mutating func emit() {
    emissions = [Float](repeating: 0, count: blocks.count * count)
    for block in 0..<blocks.count {
      let weight = blocks.weights[block]
      let role = blocks.hosts[block] * settings.host + settings.hostOffset
      let (host, guest) = (sigmoid(role), sigmoid(-role))
      for state in 0..<count {
        let belief = states[state].host
        var score = weight * logf(belief * host + (1 - belief) * guest + 1e-6)
        if !similarityScores.isEmpty { score += similarityScores[block * count + state] }
        emissions[block * count + state] += score
      }
    }
    for (block, only) in known.states.enumerated() where only >= 0 {
      for state in 0..<count where state != only { emissions[block * count + state] -= 1e4 }
    }
  }

  /// Hints about the turn next to theirs count where that turn probably starts.
  private mutating func spreadHints() {
    incoming = [Float](repeating: 0, count: blocks.count * count)
    outgoing = incoming
    for hint in hints {
      let block = blocks.block(ofWord: hint.word)
      let last = blocks.block(ofWord: hint.end - 1)
      for said in block...last {
        emissions[said * count + hint.state] += hint.current * settings.hint
      }
      spread(hint.next * settings.hint, hint.state, over: last + 1..<blocks.count, true)
      spread(hint.previous * settings.hint, hint.state, over: (1..<block + 1).reversed(), false)
    }
  }

  private mutating func spread(
    _ weight: Float, _ state: Int, over order: some Sequence<Int>, _ isNext: Bool
  ) {
    guard weight != 0 else { return }
    var reach: Float = 1
    for block in order {
      let gain = weight * reach * turnBeliefs[block]
      if isNext { incoming[block * count + state] += gain }
      if !isNext { outgoing[block * count + state] += gain }
      reach *= 1 - turnBeliefs[block]
      if reach < 0.02 { break }
    }
  }

  /// Estimates embeddings from the last answer, or from what is known; from the latter roles, too.
  private mutating func learn(fromKnown: Bool) {
    var shares = [Float](repeating: 0, count: blocks.count * count)
    var roles = [Float](repeating: 0, count: count)
    for block in 0..<blocks.count {
      let only = block < known.states.count ? known.states[block] : -1
      for state in 0..<count {
        let belief =
          only >= 0 ? (only == state ? 1 : 0) : fromKnown ? 0 : beliefs[block * count + state]
        shares[block * count + state] =
          belief * Float(blocks.lengths[block])
          * (only >= 0 && !fromKnown ? settings.knownWeight : 1)
      }
      if only >= 0 { roles[only] += blocks.weights[block] * blocks.hosts[block] }
    }
    compareEmbeddings(shares)
    guard fromKnown else { return }
    for state in 0..<count {
      let odds = logf(states[state].host / (1 - states[state].host))
      states[state].host = sigmoid(max(-4, min(4, odds + settings.knownRole * roles[state])))
    }
  }

  /// Compares each block's embedding with the mean of each state's: the log of the chance that it is
  /// by that speaker, against an even one. A state without words has the
  /// mean of all.
  private mutating func compareEmbeddings(_ shares: [Float]) {
    let length = blocks.embeddingLength
    similarityScores = [Float](repeating: 0, count: blocks.count * count)
    let all = blocks.meanEmbedding
    for state in 0..<count {
      let mean = mean(shares, of: state, all: all)
      for block in 0..<blocks.count {
        var product: Float = 0
        for index in 0..<length {
          product += mean[index] * blocks.embeddings[block * length + index]
        }
        similarityScores[block * count + state] = scale * product
      }
    }
    for block in 0..<blocks.count {
      let row = block * count..<(block + 1) * count
      let top = similarityScores[row].max()!
      let sum = similarityScores[row].reduce(Float(0)) { $0 + expf($1 - top) }
      // Against an even chance, so that suppositions of different numbers of speakers compare.
      let norm = top + logf(sum / Float(count))
      let weight = similarity * blocks.weights[block]
      for index in row { similarityScores[index] = weight * (similarityScores[index] - norm) }
    }
  }

  /// The weight of embeddings. What a user said makes their means surer.
  private var similarity: Float {
    let said = Float(known.stretchCount)
    let trust = said / (said + settings.knownStretches)
    return settings.similarity + trust * (settings.knownSimilarity - settings.similarity)
  }

  /// The mean embedding of a state's words, drawn towards that of all: a few words tell little.
  private func mean(_ shares: [Float], of state: Int, all: [Float]) -> [Float] {
    let length = blocks.embeddingLength
    var (mean, total) = (all.map { $0 * settings.commonWords }, settings.commonWords)
    for block in 0..<blocks.count {
      let share = shares[block * count + state]
      guard share > 0 else { continue }
      total += share
      for index in 0..<length { mean[index] += share * blocks.embeddings[block * length + index] }
    }
    return total > 0 ? mean.map { $0 / total } : mean
  }
}

// MARK: - Forward and backward

extension TurnDecoder {
  /// Index of a pair of the speaker before the last and the last.
  private func pair(_ before: Int, _ last: Int) -> Int {
    (memory > 1 ? before : 0) * count + last
  }

  /// Chance of each next speaker after each pair; the pair's last is not among them.
  private func successors() -> [Float] {
    var table = [Float](repeating: 0, count: memory * count * count)
    for before in 0..<memory {
      for last in 0..<count {
        let row = pair(before, last) * count
        var sum: Float = 0
        for next in 0..<count where next != last {
          let (a, b) = (states[last].host, states[next].host)
          let same = a * b + (1 - a) * (1 - b)
          var chance = settings.sameRole * same + (1 - same)
          if memory > 2 {
            let isBack = next == before && before != last
            if isBack { chance *= settings.back }
          }
          table[row + next] = chance
          sum += chance
        }
        for next in 0..<count { table[row + next] /= max(sum, 1e-9) }
      }
    }
    return table
  }

  private func changeChance(_ block: Int) -> Float {
    guard count > 1 else { return 0 }
    if block < known.starts.count, known.starts[block] >= 0 {
      return known.starts[block] == 1 ? 1 - 1e-5 : 1e-5
    }
    return sigmoid(blocks.changes[block] * settings.change + settings.changeOffset)
  }

  private mutating func run() {
    let (pairs, blockCount) = (memory * count, blocks.count)
    let next = successors()
    var seen = [Float](repeating: 0, count: blockCount * count)
    likelihood = 0
    for row in stride(from: 0, to: blockCount * count, by: count) {
      let top = emissions[row..<row + count].max()!
      likelihood += Double(top)
      for index in row..<row + count { seen[index] = expf(emissions[index] - top) }
    }
    let (gains, losses) = (incoming.map { expf($0) }, outgoing.map { expf($0) })
    var forward = [Float](repeating: 0, count: blockCount * pairs)
    for state in 0..<count { forward[pair(state, state)] = seen[state] / Float(count) }
    likelihood += normalise(&forward, 0, pairs)
    for block in 1..<max(1, blockCount) {
      let change = changeChance(block)
      let (old, new, row) = ((block - 1) * pairs, block * pairs, block * count)
      for before in 0..<memory {
        for last in 0..<count {
          let from = pair(before, last)
          let mass = forward[old + from]
          guard mass > 1e-12 else { continue }
          forward[new + from] += mass * (1 - change) * seen[row + last]
          let leaving = mass * change * losses[row + last]
          for other in 0..<count where other != last {
            forward[new + pair(last, other)] +=
              leaving * next[from * count + other] * gains[row + other] * seen[row + other]
          }
        }
      }
      likelihood += normalise(&forward, new, pairs)
    }
    finish(forward, seen, gains, losses, next)
  }

  private func normalise(_ values: inout [Float], _ start: Int, _ length: Int) -> Double {
    var sum: Float = 0
    for index in start..<start + length { sum += values[index] }
    guard sum > 1e-30 else {
      for index in start..<start + length { values[index] = 1 / Float(length) }
      return -70
    }
    for index in start..<start + length { values[index] /= sum }
    return Double(logf(sum))
  }

  private mutating func finish(
    _ forward: [Float], _ seen: [Float], _ gains: [Float], _ losses: [Float], _ next: [Float]
  ) {
    let (pairs, blockCount) = (memory * count, blocks.count)
    beliefs = [Float](repeating: 0, count: blockCount * count)
    var backward = [Float](repeating: 1, count: pairs)
    for block in (0..<blockCount).reversed() {
      var total: Float = 0
      for index in 0..<pairs {
        let mass = forward[block * pairs + index] * backward[index]
        beliefs[block * count + index % count] += mass
        total += mass
      }
      for state in 0..<count { beliefs[block * count + state] /= max(total, 1e-30) }
      guard block > 0 else { break }
      let (change, row) = (changeChance(block), block * count)
      var earlier = [Float](repeating: 0, count: pairs)
      var (changed, all): (Float, Float) = (0, 0)
      for before in 0..<memory {
        for last in 0..<count {
          let from = pair(before, last)
          let stay = (1 - change) * seen[row + last] * backward[from]
          var leave: Float = 0
          for other in 0..<count where other != last {
            leave +=
              next[from * count + other] * gains[row + other] * seen[row + other]
              * backward[pair(last, other)]
          }
          leave *= change * losses[row + last]
          earlier[from] = stay + leave
          let mass = forward[(block - 1) * pairs + from]
          changed += mass * leave
          all += mass * (stay + leave)
        }
      }
      turnBeliefs[block] = all > 0 ? changed / all : 0
      let sum = earlier.reduce(0, +)
      backward = earlier.map { $0 / max(sum, 1e-30) }
    }
  }
}
