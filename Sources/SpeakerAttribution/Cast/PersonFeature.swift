/// What counts for or against somebody who is named being one who speaks: the columns that
/// `PersonWeights` has a row for.
package enum PersonFeature: Int, CaseIterable, Sendable {
  case any

  // The page and the roster.
  case onPage, onPageAgain, onPageSaying, onPageOwning, onPageOwningOnly
  case inRoster, inRosterAndNamed, inRosterAndThere, onPageAndNamed, onPageAndThere

  // The name itself.
  case knownName, unclearName, twoWords, moreWords, neverInside, mostlyCapitalised
  case unknownSingleName, unknownUnseenName, unknownFullName, fullNameOnly

  // The ways in which the text names the person, by their number.
  case introducesSelf, introduced, greeted, thanked, asked, addressed, credited, together, mentioned
  case introducesSelfEarly, introducesSelfInFull, introducesSelfOnShow
  case introducedEarly, introducedOnShow

  // Where the text does, and beside what, by their number.
  case fullName, surnameOnly, possessive, questionFollows, youFollows, youBefore, atStart, atEnd
  case questionWordNext, auxiliaryNext, tellsNext, prepositionBefore, andBefore, andNext
  case openerBefore, youNext, iNext, startsSentence, endsSentence, commaBefore, commaNext, inList
  case thisIs, showNear, pronounFollows

  // All of it together, and beside the others who are named.
  case neverNamed, onlyMentioned, earliness, addressShare, spread, addressSpread
  case mostAddressed, muchAddressed, leastAddressed
  case talkOfShow, talkOfAddresses, talkOfIntroductions

  /// The feature of each way to name somebody.
  static func of(_ kind: Cast.Mention.Kind) -> PersonFeature {
    switch kind {
    case .introducesSelf: .introducesSelf
    case .introduced: .introduced
    case .greeted: .greeted
    case .thanked: .thanked
    case .asked: .asked
    case .addressed: .addressed
    case .credited: .credited
    case .together: .together
    case .mentioned: .mentioned
    }
  }

  static let cues: [(MentionCues, PersonFeature)] = [
    (.fullName, .fullName), (.surnameOnly, .surnameOnly), (.possessive, .possessive),
    (.questionFollows, .questionFollows), (.youFollows, .youFollows), (.youBefore, .youBefore),
    (.atStart, .atStart), (.atEnd, .atEnd), (.questionWordNext, .questionWordNext),
    (.auxiliaryNext, .auxiliaryNext), (.tellsNext, .tellsNext),
    (.prepositionBefore, .prepositionBefore), (.andBefore, .andBefore), (.andNext, .andNext),
    (.openerBefore, .openerBefore), (.youNext, .youNext), (.iNext, .iNext),
    (.startsSentence, .startsSentence), (.endsSentence, .endsSentence),
    (.commaBefore, .commaBefore), (.commaNext, .commaNext), (.inList, .inList),
    (.thisIs, .thisIs), (.showNear, .showNear), (.pronounFollows, .pronounFollows),
  ]
}
