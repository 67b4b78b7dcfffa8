import Glibc

/// Chooses the speakers: which of the people named, and whether an unnamed one beside them.
///
/// Each supposition is decoded with its speakers as states. The likeliest wins, given the prior
/// likelihood of each person and of the number of speakers.
package struct CastSearch {
  /// A speaker of a supposition: a person of the cast, or an unnamed one.
  package struct SupposedSpeaker: Hashable, Sendable {
    /// Index in the cast's people; nil for an unnamed speaker.
    package var person: Int?
    package var isHost: Bool
  }

  /// Those of the supposition that won; a state of the decoder is an index in this list.
  package private(set) var speakers: [SupposedSpeaker] = []
  package private(set) var decoder: TurnDecoder
  /// A state for each block.
  package private(set) var path: [Int] = []
  /// How much better the supposition that won is than the best one of another number of speakers;
  /// infinite where there is none.
  package private(set) var countMargin = Double.infinity

  /// About the number of the decoder's steps that a search may take.
  private static let effort = 4_000_000

  private let talk: AnalysedTalk
  private let blocks: BlockList
  private let settings: DecoderSettings
  /// People who certainly speak, and of each block the person whom a correction names (-1 for
  /// none).
  private let certain: Set<Int>
  private let owners: [Int]
  private let starts: [Int]
  private let startsAreMarked: Bool
  private let limits: CastLimits
  /// The number of stretches whose speaker is known.
  private let knownCount: Int

  /// - Parameters:
  ///   - owners: the person of the cast who is known to speak each block, or -1; may be empty.
  ///   - starts: as in `TurnDecoder.Known`.
  ///   - startsAreMarked: whether the text itself marks the starts.
  ///   - limits: what a user said of the people who speak.
  package init(
    _ talk: AnalysedTalk, _ blocks: BlockList, settings: DecoderSettings, owners: [Int] = [],
    starts: [Int] = [], startsAreMarked: Bool = false, limits: CastLimits = CastLimits()
  ) {
    self.talk = talk
    self.blocks = blocks
    self.settings = settings
    self.owners = owners
    self.starts = starts
    self.startsAreMarked = startsAreMarked
    self.limits = limits
    certain = Set(owners.filter { $0 >= 0 })
    knownCount = owners.indices.count {
      owners[$0] >= 0 && ($0 == 0 || owners[$0] != owners[$0 - 1])
    }
    decoder = TurnDecoder(
      blocks, states: [], hints: [], scale: 1, settings: settings)
    var best = -Double.infinity
    let all = suppositions()
    var bestOfCount: [Int: Double] = [:]
    for speakers in all {
      let trial = decode(speakers, isTrial: all.count > 1)
      let score = trial.likelihood * Double(settings.likelihood) + prior(speakers)
      bestOfCount[speakers.count] = max(score, bestOfCount[speakers.count] ?? -.infinity)
      if score > best || self.speakers.isEmpty {
        (best, self.speakers, decoder) = (score, speakers, trial)
      }
    }
    let rivals = bestOfCount.filter { $0.key != speakers.count }.values
    countMargin = best - (rivals.max() ?? -.infinity)
    if all.count > 1 { decoder = decode(speakers, isTrial: false) }
    path = decoder.path
  }

  /// - Parameter isTrial: whether suppositions are compared. Starts of turns that a user set
  ///   do not count then: they tell where turns are, not how many people speak.
  private func decode(_ speakers: [SupposedSpeaker], isTrial: Bool) -> TurnDecoder {
    var states: [Int: Int] = [:]
    for (state, speaker) in speakers.enumerated() {
      if let person = speaker.person { states[person] = state }
    }
    var hints = talk.hints.compactMap { hint -> Hint? in
      guard let state = states[hint.state] else { return nil }
      var hint = hint
      hint.state = state
      return hint
    }
    let unnamed = speakers.firstIndex { $0.person == nil }
    hints += talk.model?.hints(states, unnamed: unnamed, settings: settings) ?? []
    var known = TurnDecoder.Known()
    known.states = owners.map { states[$0] ?? -1 }
    known.stretchCount = knownCount
    if !isTrial || startsAreMarked { known.starts = starts }
    return TurnDecoder(
      blocks,
      states: speakers.map {
        TurnDecoder.State(host: $0.isHost ? settings.roleBelief : 1 - settings.roleBelief)
      },
      hints: hints, scale: talk.answer.prototypeScale,
      settings: settings,
      known: known, rounds: isTrial ? 2 : nil)
  }

  // MARK: Suppositions

  /// The log of a supposition's likelihood before decoding.
  private func prior(_ speakers: [SupposedSpeaker]) -> Double {
    var score = 0.0
    let people = talk.cast.people
    for index in people.indices.prefix(8) where !certain.contains(index) {
      let isIn = speakers.contains { $0.person == index }
      let belief = min(0.99, max(0.01, people[index].likelihood))
      score += Double(settings.personPrior) * log(isIn ? belief : 1 - belief)
    }
    for speaker in speakers {
      guard let person = speaker.person else {
        score -= Double(speaker.isHost ? settings.unnamedHost : settings.unnamedGuest)
        continue
      }
      let odds = max(-4, min(4, people[person].hostLogOdds))
      score -= Double(settings.rolePrior) * log(1 + exp(speaker.isHost ? -odds : odds))
    }
    for speaker in speakers where speaker.person.map({ !certain.contains($0) }) ?? true {
      let belief = speaker.person.map { people[$0].likelihood } ?? 0
      score -= Double(settings.unseen) * (1 - belief) * Double(knownCount)
    }
    let hosts = speakers.filter(\.isHost).count
    if hosts == 0 { score -= Double(settings.noHost) }
    if hosts == speakers.count { score -= Double(settings.onlyHosts) }
    return score - Double(settings.perSpeaker) * Double(speakers.count)
  }

  private func suppositions() -> [[SupposedSpeaker]] {
    var found = limits.isFree ? freeSuppositions() : limitedSuppositions()
    var seen: Set<[SupposedSpeaker]> = []
    found = found.filter { (!limits.isFree || $0.count > 1) && seen.insert($0).inserted }
    // The likeliest ones, as many as the time allows.
    let order = found.map { (speakers: $0, prior: prior($0)) }.sorted { $0.prior > $1.prior }
    var left = Self.effort / max(1, blocks.count)
    found = []
    for supposition in order {
      let count = supposition.speakers.count
      left -= count * count * min(count, 8)
      guard left > 0 || found.count < 3 else { break }
      found.append(supposition.speakers)
    }
    return found
  }

  private func freeSuppositions() -> [[SupposedSpeaker]] {
    let people = talk.cast.people
    let sure = certain.sorted()
    let likely = people.indices.prefix(6).filter {
      people[$0].likelihood >= Double(settings.lowestLikelihood) && !certain.contains($0)
    }
    var found: [[SupposedSpeaker]] = []
    for count in (certain.isEmpty ? max(0, likely.count - 2) : 0)...likely.count {
      let named = sure + likely.prefix(count)
      for hosts in hostSets(named) {
        let speakers = named.map { SupposedSpeaker(person: $0, isHost: hosts.contains($0)) }
        if !speakers.isEmpty { found.append(speakers) }
        if named.count <= 7 {
          found.append(speakers + [SupposedSpeaker(person: nil, isHost: true)])
          found.append(speakers + [SupposedSpeaker(person: nil, isHost: false)])
        }
      }
    }
    found.append(
      sure.map { SupposedSpeaker(person: $0, isHost: people[$0].role == .host) }
        + [SupposedSpeaker(person: nil, isHost: true), SupposedSpeaker(person: nil, isHost: false)])
    return found
  }

  /// Suppositions of the people or the number of people that a user gave; those whom corrections
  /// name always belong to them.
  private func limitedSuppositions() -> [[SupposedSpeaker]] {
    let exact = limits.people.map { Set($0).union(certain).sorted() }
    let sure = exact ?? certain.sorted()
    let count = max(sure.count, limits.count ?? sure.count)
    let open = exact == nil ? talk.cast.people.indices.prefix(8).filter { !sure.contains($0) } : []
    var found: [[SupposedSpeaker]] = []
    for named in 0...min(open.count, count - sure.count) {
      let people = sure + open.prefix(named)
      for hosts in hostSets(people) {
        let speakers = people.map { SupposedSpeaker(person: $0, isHost: hosts.contains($0)) }
        let rest = count - people.count
        for unnamedHosts in 0...min(1, rest) {
          found.append(
            speakers
              + (0..<rest).map { SupposedSpeaker(person: nil, isHost: $0 < unnamedHosts) })
        }
      }
    }
    return found
  }

  /// The sets of hosts to try. Whoever is known to be a host or a guest stays so; of the others one
  /// may be the host, or all, or all but one.
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
