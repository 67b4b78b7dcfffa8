import Transcripts

/// The people of shows, remembered across their transcripts.
public struct Roster: Hashable, Sendable {
  /// The people of each show, in the order in which they came to be known.
  public var shows: [ShowKey: [RosterPerson]]

  public init(shows: [ShowKey: [RosterPerson]] = [:]) { self.shows = shows }

  /// The people of a show; none when it is not known.
  public func people(of show: ShowKey?) -> [RosterPerson] { show.flatMap { shows[$0] } ?? [] }

  /// Takes in what a user said about one transcript of a show: whoever is named by a correction is a
  /// person of the show. Aliases come from renaming, and from an inferred name that a confirmed one
  /// resembles. A name that somebody else bears becomes nobody's alias.
  /// - Parameters:
  ///   - inferred: the speakers as they were before any correction.
  ///   - areForms: whether two names are forms of one.
  public mutating func learn(
    _ corrections: [Correction], inferred: [Speaker], of show: ShowKey,
    areForms: (String, String) -> Bool
  ) {
    let confirmed = ConfirmedNames(corrections)
    var people = shows[show] ?? []
    for name in confirmed.names where !people.contains(where: { $0.name == name }) {
      people.append(RosterPerson(name: name))
    }
    let known = Set(people.map(\.name))
    var aliases = confirmed.renamed
    for case let name? in inferred.lazy.map(\.name) where !known.contains(name) {
      if let person = confirmed.names.first(where: { areForms(name, $0) }) {
        aliases.append((name, person))
      }
    }
    for index in people.indices {
      let role = inferred.first { $0.name == people[index].name }?.role
      people[index].role = people[index].role ?? role
      for (alias, name) in aliases
      where name == people[index].name && !known.contains(alias)
        && !people[index].aliases.contains(alias)
      {
        people[index].aliases.append(alias)
      }
    }
    if !people.isEmpty { shows[show] = people }
  }
}
