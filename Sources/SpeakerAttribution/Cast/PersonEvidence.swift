import Transcripts

/// The evidence on whether a person takes part in a talk, as numbers.
struct PersonEvidence {
  /// The numbers of all people together, beside which those of one are seen.
  struct Totals {
    var addresses = 0
    var mentions = 0
    var onShow = 0
    /// People who are addressed more than once, people who introduce themselves, and the addresses
    /// of the one with most of them.
    var addressed = 0
    var introduced = 0
    var most = 0

    init(_ all: [PersonEvidence]) {
      for evidence in all {
        addresses += evidence.addresses
        mentions += evidence.mentions
        onShow += evidence.numbers[PersonFeature.showNear.rawValue]
        if evidence.addresses > 1 { addressed += 1 }
        if evidence.number(.introducesSelf) > 0 { introduced += 1 }
        most = max(most, evidence.addresses)
      }
    }
  }

  /// By feature: how often the person is named in that way.
  private var numbers = [Int](repeating: 0, count: PersonFeature.allCases.count)
  private var addresses = 0
  private var mentions = 0
  /// The tenths of the talk in which the person is named, and addressed.
  private var tenths: Set<Int> = []
  private var addressTenths: Set<Int> = []
  private var firstPlace = 1.0
  private let draft: NameDraft
  private let name: WordTable.Entry

  init(_ draft: NameDraft, table: WordTable) {
    self.draft = draft
    name = table[draft.words[0]]
  }

  private func number(_ feature: PersonFeature) -> Int { numbers[feature.rawValue] }

  mutating func count(_ mention: Cast.Mention, of total: Int) {
    let cues = mention.cues
    func add(_ feature: PersonFeature, if holds: Bool = true) {
      if holds { numbers[feature.rawValue] += 1 }
    }
    add(.of(mention.kind))
    for (cue, feature) in PersonFeature.cues { add(feature, if: cues.contains(cue)) }
    if mention.kind == .introducesSelf {
      add(.introducesSelfEarly, if: cues.contains(.atStart))
      add(.introducesSelfInFull, if: cues.contains(.fullName))
      add(.introducesSelfOnShow, if: cues.contains(.showNear))
    }
    if mention.kind == .introduced || mention.kind == .greeted {
      add(.introducedEarly, if: cues.contains(.atStart))
      add(.introducedOnShow, if: cues.contains(.showNear))
    }
    let place = Double(mention.words.lowerBound) / Double(max(1, total))
    firstPlace = min(firstPlace, place)
    mentions += 1
    tenths.insert(Int(place * 10))
    guard mention.isAddress else { return }
    addresses += 1
    addressTenths.insert(Int(place * 10))
  }

  /// The features, in the order of `PersonFeature`.
  func values(among totals: Totals) -> [Double] {
    var values = numbers.map { Self.amount($0) }
    func set(_ feature: PersonFeature, _ holds: Bool) { values[feature.rawValue] = holds ? 1 : 0 }
    func set(_ feature: PersonFeature, to value: Double) { values[feature.rawValue] = value }
    set(.any, true)
    for (feature, holds) in draftTraits + nameTraits { set(feature, holds) }
    set(.neverNamed, mentions == 0)
    set(.onlyMentioned, mentions > 0 && !isThere)
    set(.earliness, to: mentions == 0 ? 0 : 1 - firstPlace)
    set(.addressShare, to: Double(addresses) / Double(max(1, mentions)))
    set(.spread, to: Double(tenths.count) / 5)
    set(.addressSpread, to: Double(addressTenths.count) / 5)
    set(.mostAddressed, addresses > 0 && addresses == totals.most)
    set(.muchAddressed, addresses > 1 && addresses * 2 >= totals.most)
    set(.leastAddressed, totals.most > 3 && addresses * 5 < totals.most)
    set(.talkOfShow, to: Double(totals.onShow * 4) / Double(max(4, totals.mentions)))
    set(.talkOfAddresses, to: Self.amount(totals.addressed))
    set(.talkOfIntroductions, to: Self.amount(totals.introduced))
    return values
  }

  /// Whether the text speaks to the person, or introduces the person.
  private var isThere: Bool {
    addresses + number(.introducesSelf) + number(.introduced) > 0
  }

  private var draftTraits: [(PersonFeature, Bool)] {
    let isNamed = mentions > 0
    return [
      (.onPage, draft.page > 0), (.onPageAgain, draft.page > 1),
      (.onPageSaying, draft.pageSays > 0), (.onPageOwning, draft.pageOwns > 0),
      (.onPageOwningOnly, draft.pageOwns > 0 && draft.pageOwns == draft.page),
      (.inRoster, draft.isInRoster), (.inRosterAndNamed, draft.isInRoster && isNamed),
      (.inRosterAndThere, draft.isInRoster && isThere),
      (.onPageAndNamed, draft.page > 0 && isNamed), (.onPageAndThere, draft.page > 0 && isThere),
    ]
  }

  private var nameTraits: [(PersonFeature, Bool)] {
    let (isKnown, count) = (name.traits.contains(.clearName), draft.words.count)
    let isUnclear = name.traits.contains(.unclearName)
    return [
      (.knownName, isKnown), (.unclearName, isUnclear),
      (.twoWords, count == 2), (.moreWords, count > 2), (.neverInside, name.inside == 0),
      (.mostlyCapitalised, name.inside + name.starting > 3 * max(1, name.lower)),
      (.unknownSingleName, count == 1 && !isKnown),
      (.unknownUnseenName, count == 1 && !isKnown && name.inside == 0),
      (.unknownFullName, count > 1 && !isKnown && !isUnclear),
      (
        .fullNameOnly,
        count > 1 && mentions > 0 && mentions == number(.fullName) - number(.surnameOnly)
      ),
    ]
  }

  private static func amount(_ n: Int) -> Double {
    n == 0 ? 0 : n == 1 ? 1 : n < 4 ? 1.6 : n < 10 ? 2.2 : 3
  }
}
