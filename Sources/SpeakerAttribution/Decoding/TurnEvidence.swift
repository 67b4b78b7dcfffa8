import Glibc
import Transcripts

/// Why a turn is given to its speaker, in pieces that a reader can check.
struct TurnEvidence {
  private let talk: AnalysedTalk
  private let blocks: BlockList
  private let search: CastSearch
  private let path: [Int]
  private let settings: DecoderSettings
  /// First words of the turns as the decoder found them, before corrections; ascending.
  private let starts: [Int]
  private let states: [Int: Int]

  init(
    _ talk: AnalysedTalk, _ blocks: BlockList, _ search: CastSearch, _ path: [Int],
    _ settings: DecoderSettings
  ) {
    self.talk = talk
    self.blocks = blocks
    self.search = search
    self.path = path
    self.settings = settings
    starts = (0..<blocks.count).filter { $0 == 0 || path[$0] != path[$0 - 1] }
      .map { Int(blocks.starts[$0]) }
    states = Dictionary(
      search.speakers.enumerated().compactMap { state, speaker in speaker.person.map { ($0, state) }
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// At most eight, in falling order of weight.
  /// - Parameter speaker: the speaker that a state has become.
  func pieces(
    _ turn: TalkDraft.Turn, _ places: WordPlaces, _ speaker: (Int) -> Int?
  ) -> [Evidence] {
    let blockRange =
      blocks.block(ofWord: turn.words.lowerBound)..<blocks.block(ofWord: turn.words.upperBound - 1)
      + 1
    let state = path[blockRange.lowerBound]
    var pieces: [Evidence] = []
    if turn.isCorrected { pieces.append(Evidence(rule: .correction, weight: 10)) }
    if let page = page(state) { pieces.append(page) }
    if let role = role(blockRange, state) { pieces.append(role) }
    if let wording = wording(blockRange, state) { pieces.append(wording) }
    pieces += names(turn.words, state, places, speaker)
    if let order = order(turn.words, state) { pieces.append(order) }
    if let model = model(turn.words, state, speaker) { pieces.append(model) }
    return Array(
      pieces.filter { abs($0.weight) >= 0.1 }.sorted { abs($0.weight) > abs($1.weight) }.prefix(8))
  }

  /// That the page or the roster names the person: how likely that makes it that the person is
  /// there.
  private func page(_ state: Int) -> Evidence? {
    guard let index = search.speakers[state].person else { return nil }
    let person = talk.cast.people[index]
    guard person.isInKeyPoints || person.isInRoster else { return nil }
    let belief = max(0.01, min(0.99, person.likelihood))
    return Evidence(rule: .named, weight: log(belief / (1 - belief)))
  }

  /// How much the words are like a host's or a guest's, where that tells speakers apart.
  private func role(_ range: Range<Int>, _ state: Int) -> Evidence? {
    let hosts = search.decoder.states.map { $0.host > 0.5 }
    guard hosts.contains(true), hosts.contains(false) else { return nil }
    var weight: Float = 0
    for block in range {
      weight += blocks.weights[block] * (blocks.hosts[block] * settings.host + settings.hostOffset)
    }
    let isHost = hosts[state]
    return Evidence(
      rule: isHost ? .soundsLikeHost : .soundsLikeGuest,
      weight: Double(max(-6, min(6, isHost ? weight : -weight))))
  }

  /// How much better the words fit this speaker than the best other one.
  private func wording(_ range: Range<Int>, _ state: Int) -> Evidence? {
    search.decoder.wordingMargin(range, of: state).map {
      Evidence(rule: .wording, weight: Double(max(-6, min(6, $0))))
    }
  }

  /// The names in the turn, in the one before and in the one after.
  private func names(
    _ words: Range<Int>, _ state: Int, _ places: WordPlaces, _ speaker: (Int) -> Int?
  ) -> [Evidence] {
    let position = starts.partitioningIndex { $0 > words.lowerBound }
    let earlier = position >= 2 ? starts[position - 2] : 0
    let next = starts.partitioningIndex { $0 >= words.upperBound }
    let later = next + 1 < starts.count ? starts[next + 1] : talk.text.words.count
    var pieces: [Evidence] = []
    var index = talk.cast.mentions.partitioningIndex { $0.words.lowerBound >= earlier }
    while index < talk.cast.mentions.count {
      let (mention, hint) = (talk.cast.mentions[index], talk.hints[index])
      guard mention.words.lowerBound < later else { break }
      index += 1
      guard let person = states[mention.person] else { continue }
      let word = mention.words.lowerBound
      var found: (Evidence.Rule, Float)?
      if words.contains(word) {
        let rule: Evidence.Rule =
          mention.kind == .introducesSelf
          ? .introducesSelf : mention.isAddress ? .addresses : .mentions
        found = (rule, hint.current)
      } else if person == state {
        found =
          word < words.lowerBound
          ? (mention.kind == .introduced ? .introduced : .addressedBefore, hint.next)
          : (.addressedAfter, hint.previous)
      }
      guard let (rule, weight) = found else { continue }
      let span = places.place(ofWord: word)..<places.endPlace(ofWord: mention.words.upperBound - 1)
      pieces.append(
        Evidence(
          rule: rule, places: span, speaker: speaker(person),
          weight: Double(weight * settings.hint)))
    }
    return pieces
  }

  /// What a language model says of the turn.
  private func model(
    _ words: Range<Int>, _ state: Int, _ speaker: (Int) -> Int?
  ) -> Evidence? {
    talk.model?.piece(words, by: search.speakers[state].person) { person in
      search.speakers.firstIndex { $0.person == person }.flatMap(speaker)
    }
  }

  /// That the speaker before the last one speaks again.
  private func order(_ words: Range<Int>, _ state: Int) -> Evidence? {
    let position = starts.partitioningIndex { $0 > words.lowerBound } - 1
    guard position >= 2, search.speakers.count > 2 else { return nil }
    let before = path[blocks.block(ofWord: starts[position - 2])]
    guard before == state else { return nil }
    return Evidence(
      rule: .takesTurns, weight: Double(logf(settings.back)))
  }
}
