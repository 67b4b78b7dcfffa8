/// What a place that names somebody says about the speakers around it: the rows of
/// `MentionWeights`.
package enum MentionFeature: Int, CaseIterable, Sendable {
  case any

  // The way in which the person is named.
  case introducesSelf, introduced, greeted, thanked, asked, addressed, credited, together

  // The words around the name.
  case fullName, surnameOnly, possessive, questionFollows, youFollows, youBefore, first
  case atStart, atEnd, questionWordNext, auxiliaryNext, tellsNext, prepositionBefore
  case andBefore, andNext, openerBefore, youNext, iNext, startsSentence, endsSentence
  case commaBefore, commaNext, inList, thisIs, showNear, pronounFollows

  // The place in its turn.
  case withinThree, withinFifteen, withinSixty, isAtTurnStart, isNearTurnStart, endsInQuestion
  case isLastAddress, askedInQuestion, askedLastInQuestion, thankedAtStart, addressedAtStart
  case greetedAtStart, mentionedInQuestion, mentionedAtEnd, thankedNearEnd, isWholeTurn

  /// The feature of each way to name somebody; a person merely mentioned has none.
  static func of(_ kind: Cast.Mention.Kind) -> MentionFeature? {
    switch kind {
    case .introducesSelf: .introducesSelf
    case .introduced: .introduced
    case .greeted: .greeted
    case .thanked: .thanked
    case .asked: .asked
    case .addressed: .addressed
    case .credited: .credited
    case .together: .together
    case .mentioned: nil
    }
  }

  static let cues: [(MentionCues, MentionFeature)] = [
    (.fullName, .fullName), (.surnameOnly, .surnameOnly), (.possessive, .possessive),
    (.questionFollows, .questionFollows), (.youFollows, .youFollows), (.youBefore, .youBefore),
    (.first, .first), (.atStart, .atStart), (.atEnd, .atEnd),
    (.questionWordNext, .questionWordNext), (.auxiliaryNext, .auxiliaryNext),
    (.tellsNext, .tellsNext), (.prepositionBefore, .prepositionBefore), (.andBefore, .andBefore),
    (.andNext, .andNext), (.openerBefore, .openerBefore), (.youNext, .youNext), (.iNext, .iNext),
    (.startsSentence, .startsSentence), (.endsSentence, .endsSentence),
    (.commaBefore, .commaBefore), (.commaNext, .commaNext), (.inList, .inList),
    (.thisIs, .thisIs), (.showNear, .showNear), (.pronounFollows, .pronounFollows),
  ]
}
