import Transcripts

/// The evidence on whether a person takes part in a talk, as numbers.
struct PersonEvidence {
  /// How often the text names the person in each way; cased by `Mention.Kind`.
  private(set) var counts = [Int](repeating: 0, count: Cast.Mention.Kind.allCases.count)
  private(set) var cues = [Int](repeating: 0, count: 26)
  private(set) var full = 0
  private(set) var surname = 0
  private(set) var possessive = 0
  private(set) var firstPlace = 1.0
  private(set) var early = 0
  private(set) var late = 0
  private(set) var shows = 0
  private(set) var showSelf = 0
  private(set) var showGuest = 0
  private(set) var selfEarly = 0
  private(set) var selfFull = 0
  private(set) var guestEarly = 0
  private let draft: NameDraft
  private let isNameKnown: Bool
  private let isNameUnclear: Bool
  private let words: Int
  private let isSeenInside: Bool
  private let isOften: Bool

  init(_ draft: NameDraft, table: WordTable) {
    self.draft = draft
    let traits = table[draft.words[0]].traits
    isNameKnown = traits.contains(.clearName)
    isNameUnclear = traits.contains(.unclearName)
    words = draft.words.count
    let entry = table[draft.words[0]]
    isSeenInside = entry.inside > 0
    isOften = entry.inside + entry.starting > 3 * max(1, entry.lower)
  }

  mutating func count(_ mention: Cast.Mention, of total: Int) {
    counts[mention.kind.rawValue] += 1
    let cues = mention.cues
    for cue in 0..<26 where cues.rawValue & (1 << UInt32(cue)) != 0 { self.cues[cue] += 1 }
    if cues.contains(.fullName) { full += 1 }
    if cues.contains(.surnameOnly) { surname += 1 }
    if cues.contains(.possessive) { possessive += 1 }
    if cues.contains(.atStart) { early += 1 }
    if cues.contains(.atEnd) { late += 1 }
    if cues.contains(.showNear) { shows += 1 }
    if cues.contains(.showNear), mention.kind == .introducesSelf { showSelf += 1 }
    if cues.contains(.showNear), mention.kind == .introduced || mention.kind == .greeted {
      showGuest += 1
    }
    if mention.kind == .introducesSelf {
      if cues.contains(.atStart) { selfEarly += 1 }
      if cues.contains(.fullName) { selfFull += 1 }
    } else if mention.kind == .introduced || mention.kind == .greeted, cues.contains(.atStart) {
      guestEarly += 1
    }
    firstPlace = min(firstPlace, Double(mention.words.lowerBound) / Double(max(1, total)))
  }

  /// The features, in the order of the weights.
  var features: [Double] {
    func amount(_ n: Int) -> Double { n == 0 ? 0 : n == 1 ? 1 : n < 4 ? 1.6 : n < 10 ? 2.2 : 3 }
    let all = counts.reduce(0, +)
    let address = counts[2] + counts[3] + counts[4] + counts[5]
    return [
      1, draft.page > 0 ? 1 : 0, draft.pageSays > 0 ? 1 : 0, draft.pageOwns > 0 ? 1 : 0,
      draft.page > 1 ? 1 : 0, draft.isInRoster ? 1 : 0,
      isNameKnown ? 1 : 0, isNameUnclear ? 1 : 0, words == 2 ? 1 : 0, words > 2 ? 1 : 0,
    ] + counts.map(amount) + [
      amount(full), amount(surname), amount(possessive), amount(early), amount(late),
      amount(shows), all == 0 ? 1 : 0, all == 0 ? 0 : 1 - firstPlace,
      all == 0 ? 0 : Double(address) / Double(all), amount(showSelf), amount(showGuest),
      amount(selfEarly), amount(selfFull), amount(guestEarly),
      all > 0 && address == 0 && counts[0] == 0 && counts[1] == 0 ? 1 : 0,
      !isSeenInside ? 1 : 0, !isSeenInside && words == 1 && !isNameKnown ? 1 : 0,
      words == 1 && !isNameKnown ? 1 : 0, words > 1 && !isNameKnown && !isNameUnclear ? 1 : 0,
      words > 1 && surname + all - full == 0 && all > 0 ? 1 : 0, isOften ? 1 : 0,
      draft.isInRoster && all > 0 ? 1 : 0,
      draft.isInRoster && address + counts[0] + counts[1] > 0 ? 1 : 0,
      draft.page > 0 && all > 0 ? 1 : 0,
      draft.page > 0 && address + counts[0] + counts[1] > 0 ? 1 : 0,
    ] + cues.map(amount)
  }

  /// Belief, 0 to 1, that the person speaks in this talk.
  func likelihood(isCased: Bool) -> Double {
    (isCased ? PersonWeights.cased : .loose).likelihood(features)
  }

  /// Log-odds that the person, if it speaks, is a host and not a guest.
  func hostLogOdds(isCased: Bool) -> Double {
    (isCased ? PersonWeights.cased : .loose).hostLogOdds(features)
  }
}
