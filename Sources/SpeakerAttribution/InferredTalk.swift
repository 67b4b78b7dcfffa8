import Glibc
import Transcripts

/// A talk without labels, whose speakers are inferred, with corrections as hard evidence.
package struct InferredTalk {
  package let talk: AnalysedTalk
  private let cues: CueList
  private let constraints: Constraints
  private let settings: DecoderSettings
  private let limits: CastLimits
  package let blocks: BlockList
  package let search: CastSearch
  let path: [Int]
  package let traits: TalkTraits

  /// Infers the speakers without corrections.
  package init(_ talk: AnalysedTalk, _ cues: CueList, _ settings: DecoderSettings) {
    let constraints = Constraints([], talk.text, cues, marks: talk.marks)
    self.init(talk, cues, constraints, settings, options: AttributionOptions())
  }

  init(
    _ talk: AnalysedTalk, _ cues: CueList, _ constraints: Constraints, _ settings: DecoderSettings,
    options: AttributionOptions
  ) {
    var talk = talk
    let owners = talk.admit(constraints)
    limits = talk.limits(options)
    var blocks = BlockList(talk.answer, cuts: constraints.cuts)
    blocks.prefer(talk.marks)
    self.blocks = blocks
    let known = Self.known(blocks, constraints, owners)
    self.talk = talk
    self.cues = cues
    self.constraints = constraints
    self.settings = settings
    search = CastSearch(
      talk, blocks, settings: settings, owners: known.owners, starts: known.starts,
      startsAreMarked: !talk.marks.words.isEmpty, limits: limits)
    path = search.path
    traits = TalkTraits(talk, blocks, search)
  }

  /// The person whom corrections give each block to, and where they say that turns start.
  private static func known(
    _ blocks: BlockList, _ constraints: Constraints, _ people: [Int]
  ) -> (owners: [Int], starts: [Int]) {
    guard !constraints.isEmpty || !constraints.splits.isEmpty else { return ([], []) }
    var owners = [Int](repeating: -1, count: blocks.count)
    var starts = owners
    let spans = constraints.spans.filter { !$0.isEverywhere }
    var span = 0
    for block in 0..<blocks.count {
      let start = Int(blocks.starts[block])
      while span < spans.count, spans[span].words.upperBound <= start { span += 1 }
      guard span < spans.count, spans[span].words.contains(start) else { continue }
      owners[block] = people[spans[span].name]
    }
    for (words, value) in [(constraints.splits, 1), (constraints.joins, 0)] {
      for word in words {
        let block = blocks.block(ofWord: word)
        if Int(blocks.starts[block]) == word { starts[block] = value }
      }
    }
    return (owners, starts)
  }

  func attribution(_ corrections: [Correction]) -> Attribution {
    var draft = TalkDraft(
      speakers: search.speakers.enumerated().map { speaker($0.element, state: $0.offset) },
      turns: turns())
    let isOne = constraints.isEmpty && (limits.isFree ? isMonologue : limits.isOne)
    if isOne {
      let main = draft.mainSpeaker(of: 0..<talk.text.words.count) ?? 0
      for index in draft.turns.indices { draft.turns[index].speaker = main }
      draft.speakers[main].role = nil
    }
    let before = draft.speakers
    let refused = draft.apply(constraints, corrections)
    return Attribution(
      origin: isOne ? .oneSpeaker : .inference, speakers: draft.speakers,
      turns: turns(of: draft, before: before, isOne: isOne),
      review: isOne ? [] : review(draft.turns), refused: refused)
  }

  /// The turns of a draft with their evidence.
  /// - Parameter before: the speakers by state, before corrections.
  private func turns(of draft: TalkDraft, before: [Speaker], isOne: Bool) -> [Turn] {
    let evidence = TurnEvidence(talk, blocks, search, path, settings)
    let places = WordPlaces(talk.text, cues)
    let people = draft.speakers.map { speaker in
      before.firstIndex { $0.name == speaker.name || speaker.aliases.contains($0.name ?? "\u{0}") }
    }
    return draft.turns.enumerated().map { index, turn in
      Turn(
        places: places.places(draft.turns, index), speaker: turn.speaker,
        confidence: turn.confidence, nameConfidence: turn.nameConfidence,
        evidence: isOne
          ? [Evidence(rule: .onlyOne, weight: 3)]
          : evidence.pieces(turn, places) { state in
            people.firstIndex { $0 == state }
          },
        isCorrected: turn.isCorrected)
    }
  }

  private func speaker(_ supposed: CastSearch.SupposedSpeaker, state: Int) -> Speaker {
    let hosts = search.decoder.states.map { $0.host > 0.5 }
    let tells = hosts.contains(true) && hosts.contains(false)
    let role: Speaker.Role? = tells ? (hosts[state] ? .host : .guest) : nil
    guard let index = supposed.person else { return Speaker(name: nil, role: role) }
    let person = talk.cast.people[index]
    // What the text says about a person's role outranks the person's wording.
    return Speaker(name: person.name, aliases: person.aliases, role: person.role ?? role)
  }

  /// Whether hardly anything says that a second person speaks.
  private var isMonologue: Bool {
    guard talk.marks.words.isEmpty else { return false }
    let words = Double(talk.text.words.count)
    let changes = blocks.changes.dropFirst().reduce(0.0) { $0 + Double(sigmoid($1)) }
    return changes * 1000 < settings.changesOfOne * words
      && talk.cast.people.count { $0.likelihood >= 0.5 } <= 1
  }

  // MARK: Turns

  func turns() -> [TalkDraft.Turn] {
    var turns: [TalkDraft.Turn] = []
    var first = 0
    for block in 1...max(1, blocks.count) {
      guard block == blocks.count || startsTurn(block) else { continue }
      turns.append(turn(first..<block))
      first = block
    }
    return turns
  }

  private func startsTurn(_ block: Int) -> Bool {
    if path[block] != path[block - 1] || isKnown(block) != isKnown(block - 1) { return true }
    let start = Int(blocks.starts[block])
    return constraints.splits.binaryContains(start)
  }

  /// Whether a correction gives the block's words to somebody.
  func isKnown(_ block: Int) -> Bool {
    let start = Int(blocks.starts[block])
    let index = constraints.spans.partitioningIndex { $0.words.upperBound > start }
    return index < constraints.spans.count && constraints.spans[index].words.contains(start)
      && !constraints.spans[index].isEverywhere
  }

  private func turn(_ range: Range<Int>) -> TalkDraft.Turn {
    let words =
      Int(blocks.starts[range.lowerBound])..<blocks.words(range.upperBound - 1).upperBound
    let state = path[range.lowerBound]
    let features = TurnFeatures(
      range, state: state, blocks: blocks, search: search, talk: talk, traits: traits)
    let isNamed = search.speakers[state].person != nil
    var turn = TalkDraft.Turn(
      words: words, speaker: state, confidence: Calibration.confidence(features, isNamed: isNamed),
      nameConfidence: isNamed ? Calibration.nameConfidence(features) : 0)
    talk.model?.weigh(&turn, by: search.speakers[state].person)
    return turn
  }

  /// Turns in falling order of the words that are probably wrong in them for each answer that is
  /// probably needed.
  private func review(_ turns: [TalkDraft.Turn]) -> [Int] {
    let beliefs = search.decoder.turnBeliefs
    let mix = constraints.isEmpty ? 0 : Double(settings.reviewBelief)
    return turns.indices.filter { !turns[$0].isCorrected }
      .map { index -> (Int, Double) in
        let turn = turns[index]
        let first = blocks.block(ofWord: turn.words.lowerBound)
        let last = blocks.block(ofWord: turn.words.upperBound - 1)
        var answers = Double(settings.reviewCost)
        for block in first..<last { answers += Double(beliefs[block + 1]) }
        let doubt =
          1 - turn.confidence + Double(settings.reviewDoubt)
          + mix * (turn.confidence - belief(first...last))
        return (index, Double(turn.words.count) * doubt / answers)
      }
      .sorted { ($0.1, $1.0) > ($1.1, $0.0) }
      .map(\.0)
  }

  /// Mean belief of the decoder in its answer, by words.
  private func belief(_ range: ClosedRange<Int>) -> Double {
    let decoder = search.decoder
    var (sum, words): (Float, Float) = (0, 0)
    for block in range {
      let length = Float(blocks.lengths[block])
      sum += decoder.beliefs[block * decoder.states.count + path[block]] * length
      words += length
    }
    return Double(sum / max(1, words))
  }
}

extension Array where Element: Comparable {
  /// Whether an ascending list holds an element. O(log n).
  func binaryContains(_ element: Element) -> Bool {
    let index = partitioningIndex { $0 >= element }
    return index < count && self[index] == element
  }
}
