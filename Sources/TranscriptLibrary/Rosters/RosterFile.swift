import FoundationEssentials
import Transcripts

/// The format of a list of people that a user wrote: JSON, or text with one name a line.
///
/// JSON is an array of people, or an object with such an array as `people`. A person is a name, or
/// an object with `name`, `aliases`? and `role`? (`host` or `guest`). In text, empty lines and
/// lines that begin with `#` are ignored.
public enum RosterFile {
  /// The file is neither JSON of that form nor text.
  public struct Malformed: Error, Hashable, Sendable {}

  /// The people in the bytes of a file.
  public static func people(_ bytes: [UInt8]) throws(Malformed) -> [RosterPerson] {
    let first = bytes.first { $0 > 0x20 }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      return try lines(bytes)
    }
    let json = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    guard let people = people(json?.members?["people"] ?? json) else { throw Malformed() }
    return people
  }

  private static func lines(_ bytes: [UInt8]) throws(Malformed) -> [RosterPerson] {
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw Malformed()
    }
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      let name = line.split { $0.isWhitespace }.joined(separator: " ")
      return name.isEmpty || name.hasPrefix("#") ? nil : RosterPerson(name: name)
    }
  }

  /// The people of a JSON array; nil when it is not an array or a person has no name.
  static func people(_ json: JSONValue?) -> [RosterPerson]? {
    guard let elements = json?.elements else { return nil }
    let people = elements.compactMap(person)
    return people.count == elements.count ? people : nil
  }

  private static func person(_ json: JSONValue) -> RosterPerson? {
    guard let name = json.string ?? json.members?["name"]?.string, !name.isEmpty else { return nil }
    return RosterPerson(
      name: name,
      aliases: json.members?["aliases"]?.elements?.compactMap(\.string) ?? [],
      role: json.members?["role"]?.string.flatMap(Speaker.Role.init))
  }

  /// The people as JSON, each with the members of the same person in `old` that this version does
  /// not know.
  static func json(_ people: [RosterPerson], over old: JSONValue?) -> [JSONValue] {
    let before = Dictionary(
      (old?.elements ?? []).compactMap { json in person(json).map { ($0.name, json) } }
    ) { first, _ in first }
    return people.map { person in
      var members: [String: JSONValue] = ["name": .string(person.name)]
      if !person.aliases.isEmpty { members["aliases"] = .array(person.aliases.map { .string($0) }) }
      if let role = person.role { members["role"] = .string(role.rawValue) }
      return (before[person.name] ?? .null).setting(members)
    }
  }
}
