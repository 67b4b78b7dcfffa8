import Transcripts

/// The roster on disk.
public struct RosterStore: Sendable {
  private let file: JSONFile

  /// The roster in a folder.
  public init(_ directory: DataDirectory) { self.init(directory, files: SystemFiles()) }

  init(_ directory: DataDirectory, files: any FileLayer) {
    file = JSONFile(directory.roster, files: files)
  }

  /// Loads the roster; an empty one when there is no file. A damaged file is set aside.
  /// - Returns: also the new path of a damaged file; nil when the file was not damaged.
  public func load() throws(LibraryError) -> (roster: Roster, setAside: String?) {
    let contents = try read()
    return (Self.roster(contents), contents.setAside)
  }

  /// Changes the roster on disk, which another program may have changed since it was loaded.
  /// - Returns: the new path of a damaged file; nil when the file was not damaged.
  @discardableResult
  public func update(_ change: (inout Roster) -> Void) throws(LibraryError) -> String? {
    try file.update(isValid: Self.isValid) { contents in
      let before = Self.roster(contents)
      var roster = before
      change(&roster)
      return roster == before ? nil : Self.members(of: roster, replacing: before, in: contents)
    }.setAside
  }

  private func read() throws(LibraryError) -> JSONFile.Contents {
    try file.read(isValid: Self.isValid)
  }

  private static func isValid(_ members: [String: JSONValue]) -> Bool {
    members["shows"]?.members != nil
  }

  private static func members(
    of roster: Roster, replacing before: Roster, in contents: JSONFile.Contents
  ) -> [String: JSONValue] {
    var shows = contents.members["shows"]?.members ?? [:]
    for (key, people) in roster.shows where before.shows[key] != people {
      let old = shows[key.text]
      shows[key.text] = (old ?? .null).setting([
        "people": .array(RosterFile.json(people, over: old?.members?["people"]))
      ])
    }
    return contents.members.merging(["shows": .object(shows)]) { $1 }
  }

  private static func roster(_ contents: JSONFile.Contents) -> Roster {
    let shows = contents.members["shows"]?.members ?? [:]
    return Roster(
      shows: Dictionary(
        uniqueKeysWithValues: shows.map { key, show in
          (ShowKey(key), RosterFile.people(show.members?["people"]) ?? [])
        }))
  }
}
