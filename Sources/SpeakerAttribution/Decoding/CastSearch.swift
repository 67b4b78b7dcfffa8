import Glibc

/// Chooses who speaks: which of the people named, and whether with somebody who is not.
///
/// Each supposition gives the decoder its states; the likeliest, with what is known about each
/// person beforehand and about how many people talk together, wins.
package struct CastSearch {
  /// A speaker of a supposition: a person of the cast, or nil for an unnamed voice.
  package struct Voice: Hashable, Sendable {
    package var person: Int?
    package var isHost: Bool
  }

  package private(set) var voices: [Voice] = []
  package private(set) var decoder: TurnDecoder
  /// A state for each block.
  package private(set) var path: [Int] = []

  /// Steps of the decoder that a search may take, about.
  private static let effort = 4_000_000

  private let talk: AnalysedTalk
  private let blocks: BlockList
  private let settings: DecoderSettings
  /// People who speak for certain, and by block whom a correction names (-1 for nobody).
  private let certain: Set<Int>
  private let owners: [Int]
  private let starts: [Int]
  /// Stretches whose speaker is known.
  private let knownCount: Int

  /// - Parameters:
  ///   - owners: the person of the cast who is known to speak each block, or -1; may be empty.
  ///   - starts: as in `TurnDecoder.Known`.
  package init(
    _ talk: AnalysedTalk, _ blocks: BlockList, settings: DecoderSettings, owners: [Int] = [],
    starts: [Int] = []
  ) {
    self.talk = talk
    self.blocks = blocks
    self.settings = settings
    self.owners = owners
    self.starts = starts
    certain = Set(owners.filter { $0 >= 0 })
    knownCount = owners.indices.count {
      owners[$0] >= 0 && ($0 == 0 || owners[$0] != owners[$0 - 1])
    }
    decoder = TurnDecoder(
      blocks, states: [], hints: [], scale: (1, 0), settings: settings)
    var best = -Double.infinity
    let all = suppositions()
    for voices in all {
      let rounds = all.count > 1 ? 2 : nil
      let trial = decode(voices, rounds: rounds)
      let score = trial.likelihood * Double(settings.likelihood) + prior(voices)
      if score > best || self.voices.isEmpty {
        (best, self.voices, decoder) = (score, voices, trial)
      }
    }
    if all.count > 1 { decoder = decode(voices, rounds: nil) }
    path = decoder.path
  }

  private func decode(_ voices: [Voice], rounds: Int?) -> TurnDecoder {
    var states: [Int: Int] = [:]
    for (state, voice) in voices.enumerated() {
      if let person = voice.person { states[person] = state }
    }
    let hints = talk.hints.compactMap { hint -> Hint? in
      guard let state = states[hint.state] else { return nil }
      var hint = hint
      hint.state = state
      return hint
    }
    var known = TurnDecoder.Known()
    known.states = owners.map { states[$0] ?? -1 }
    known.starts = starts
    return TurnDecoder(
      blocks,
      states: voices.map {
        TurnDecoder.State(host: $0.isHost ? settings.roleBelief : 1 - settings.roleBelief)
      },
      hints: hints, scale: (talk.answer.similarityScale, talk.answer.similarityOffset),
      settings: settings,
      known: known, rounds: rounds)
  }

  // MARK: Suppositions

  /// What speaks for a supposition before anything is heard.
  private func prior(_ voices: [Voice]) -> Double {
    var score = 0.0
    let people = talk.cast.people
    for index in people.indices.prefix(8) where !certain.contains(index) {
      let isIn = voices.contains { $0.person == index }
      let belief = min(0.99, max(0.01, people[index].likelihood))
      score += Double(settings.personPrior) * log(isIn ? belief : 1 - belief)
    }
    for voice in voices {
      guard let person = voice.person else {
        score -= Double(voice.isHost ? settings.unnamedHost : settings.unnamedGuest)
        continue
      }
      let odds = max(-4, min(4, people[person].hostLogOdds))
      score -= Double(settings.rolePrior) * log(1 + exp(voice.isHost ? -odds : odds))
    }
    for voice in voices where voice.person.map({ !certain.contains($0) }) ?? true {
      let belief = voice.person.map { people[$0].likelihood } ?? 0
      score -= Double(settings.unseen) * (1 - belief) * Double(knownCount)
    }
    let hosts = voices.filter(\.isHost).count
    if hosts == 0 { score -= Double(settings.noHost) }
    if hosts == voices.count { score -= Double(settings.onlyHosts) }
    return score - Double(settings.perVoice) * Double(voices.count)
  }

  private func suppositions() -> [[Voice]] {
    let people = talk.cast.people
    let sure = certain.sorted()
    let likely = people.indices.prefix(6).filter {
      people[$0].likelihood >= Double(settings.lowestLikelihood) && !certain.contains($0)
    }
    var found: [[Voice]] = []
    for count in (certain.isEmpty ? max(0, likely.count - 2) : 0)...likely.count {
      let named = sure + likely.prefix(count)
      for hosts in hostSets(named) {
        let voices = named.map { Voice(person: $0, isHost: hosts.contains($0)) }
        if !voices.isEmpty { found.append(voices) }
        if named.count <= 7 {
          found.append(voices + [Voice(person: nil, isHost: true)])
          found.append(voices + [Voice(person: nil, isHost: false)])
        }
      }
    }
    found.append(
      sure.map { Voice(person: $0, isHost: people[$0].role == .host) }
        + [Voice(person: nil, isHost: true), Voice(person: nil, isHost: false)])
    var seen: Set<[Voice]> = []
    found = found.filter { $0.count > 1 && seen.insert($0).inserted }
    // The likeliest first, as many as there is time for.
    let order = found.map { (voices: $0, prior: prior($0)) }.sorted { $0.prior > $1.prior }
    var left = Self.effort / max(1, blocks.count)
    found = []
    for supposition in order {
      let count = supposition.voices.count
      left -= count * count * min(count, 8)
      guard left > 0 || found.count < 3 else { break }
      found.append(supposition.voices)
    }
    return found
  }

  /// Whoever is known to be a host or a guest stays so; of the others one may be the host, or all,
  /// or all but one. Of people who speak for certain their words tell.
  private func hostSets(_ named: [Int]) -> [Set<Int>] {
    let people = talk.cast.people
    let given = Set(named.filter { people[$0].role == .host })
    let open = named.filter { people[$0].role == nil }
    guard open.count <= 5 else { return [given] }
    var sets: [Set<Int>] = [given]
    for person in open { sets.append(given.union([person])) }
    if open.count > 1 { sets.append(given.union(open)) }
    if open.count > 2 {
      for person in open { sets.append(given.union(open).subtracting([person])) }
    }
    return sets
  }
}
