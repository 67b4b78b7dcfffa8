/// The context of a name, from which its weights are found.
struct MentionCues: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// First and last name.
  static let fullName = MentionCues(rawValue: 1 << 0)
  static let surnameOnly = MentionCues(rawValue: 1 << 1)
  static let possessive = MentionCues(rawValue: 1 << 2)
  /// The sentence, or one of the next ones, is a question.
  static let questionFollows = MentionCues(rawValue: 1 << 3)
  static let youFollows = MentionCues(rawValue: 1 << 4)
  static let youBefore = MentionCues(rawValue: 1 << 5)
  /// The first place that names the person.
  static let first = MentionCues(rawValue: 1 << 6)
  /// In the first three hundred words of the talk.
  static let atStart = MentionCues(rawValue: 1 << 7)
  /// In the last three hundred.
  static let atEnd = MentionCues(rawValue: 1 << 8)
  static let questionWordNext = MentionCues(rawValue: 1 << 9)
  static let auxiliaryNext = MentionCues(rawValue: 1 << 10)
  static let tellsNext = MentionCues(rawValue: 1 << 11)
  static let prepositionBefore = MentionCues(rawValue: 1 << 12)
  static let andBefore = MentionCues(rawValue: 1 << 13)
  static let andNext = MentionCues(rawValue: 1 << 14)
  static let openerBefore = MentionCues(rawValue: 1 << 15)
  static let youNext = MentionCues(rawValue: 1 << 16)
  static let iNext = MentionCues(rawValue: 1 << 17)
  static let startsSentence = MentionCues(rawValue: 1 << 18)
  static let endsSentence = MentionCues(rawValue: 1 << 19)
  static let commaBefore = MentionCues(rawValue: 1 << 20)
  static let commaNext = MentionCues(rawValue: 1 << 21)
  /// Another name is next to it, as in a list.
  static let inList = MentionCues(rawValue: 1 << 22)
  /// "This is Jane", which is as often somebody else's name.
  static let thisIs = MentionCues(rawValue: 1 << 23)
  /// Words of a programme about itself are near.
  static let showNear = MentionCues(rawValue: 1 << 24)
  /// "Jane … she": mentioned by others.
  static let pronounFollows = MentionCues(rawValue: 1 << 25)
  /// The text has sentence ends.
  static let punctuated = MentionCues(rawValue: 1 << 26)
}
