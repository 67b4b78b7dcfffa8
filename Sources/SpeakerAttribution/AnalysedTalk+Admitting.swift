import Transcripts

extension AnalysedTalk {
  private static let mostNames = 40
  private static let mostSpeakers = 12

  /// Adds the names that corrections give to the cast, as people who certainly speak.
  /// - Returns: the person of each name; -1 for a name that takes no part in inference.
  mutating func admit(_ constraints: Constraints) -> [Int] {
    // A correction of a speaker everywhere is applied after inference. Of very many names, those
    // with the most words take part in inference, and the others are set afterwards.
    var words: [Int: Int] = [:]
    for span in constraints.spans where !span.isEverywhere {
      words[span.name, default: 0] += span.words.count
    }
    let main = words.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(Self.mostNames)
    let admitted = Set(main.map(\.key))
    let given = Set(constraints.names)
    let found = cast.people.indices
    return constraints.names.enumerated().map { index, name in
      admitted.contains(index) ? admit(name, except: given, among: found) : -1
    }
  }

  /// What a user said of the people who speak; names that are not in the cast are added to it.
  mutating func limits(_ options: AttributionOptions) -> CastLimits {
    var limits = CastLimits()
    limits.count = options.speakerCount.map { max(1, min($0, Self.mostSpeakers)) }
    if let names = options.exactCast, !names.isEmpty {
      let (given, found) = (Set(names), cast.people.indices)
      limits.people = names.prefix(Self.mostNames).map { admit($0, except: given, among: found) }
    }
    return limits
  }

  /// The person of a name: the one who bears it, else the only one of whose name it is a form (who
  /// then bears it), else a new one.
  private mutating func admit(
    _ name: String, except given: Set<String>, among found: Range<Int>
  ) -> Int {
    if let exact = cast.people.firstIndex(where: { $0.name == name }) { return exact }
    let alike = found.filter { index in
      !given.contains(cast.people[index].name)
        && NameLikeness.areForms(cast.people[index].name, name)
    }
    if let person = alike.first, alike.count == 1 {
      if !cast.people[person].aliases.contains(cast.people[person].name) {
        cast.people[person].aliases.append(cast.people[person].name)
      }
      cast.people[person].name = name
      return person
    }
    cast.people.append(
      Cast.Person(
        name: name, aliases: [], likelihood: 1, hostLogOdds: 0, role: nil, isInKeyPoints: false,
        isInRoster: false))
    return cast.people.count - 1
  }
}
