import Transcripts

/// The people of shows, remembered across their transcripts.
public struct Roster: Hashable, Sendable {
  /// The people of each show, in the order in which they were added.
  public var shows: [ShowKey: [RosterPerson]]

  /// A roster from its shows.
  public init(shows: [ShowKey: [RosterPerson]] = [:]) { self.shows = shows }

  /// The people of a show; none when the roster does not have it.
  public func people(of show: ShowKey?) -> [RosterPerson] { show.flatMap { shows[$0] } ?? [] }

  /// Learns from a user's corrections of one transcript of a show: everyone whom a correction names
  /// becomes a person of the show. Their aliases are the names that were replaced, and the inferred
  /// names that are forms of theirs. Another person's name never becomes an alias.
  /// - Parameters:
  ///   - inferred: the speakers before any correction.
  ///   - areForms: whether two names are forms of the same name.
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
