import FoundationEssentials

/// A file of ours: one JSON object with a `version`, readable and editable by people.
struct JSONFile {
  /// What was found.
  struct Contents {
    /// All members, those unknown here included; empty when there was no file.
    var members: [String: JSONValue] = [:]
    /// The new path of a file that was there and damaged; nil otherwise.
    var setAside: String?
  }

  /// Members may be added within one version; what is written under a later one is left alone.
  static let version = 1

  private let file: SafeFile

  init(_ path: String, files: any FileLayer) { file = SafeFile(path, files: files) }

  /// Reads it. What is no JSON object with a version, or not so to `isValid`, is set aside.
  func read(
    isValid: ([String: JSONValue]) -> Bool
  ) throws(LibraryError) -> Contents {
    guard let bytes = try SystemFiles.read(file.path) else { return Contents() }
    let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    guard let members = value?.members, let version = members["version"]?.integer else {
      return Contents(setAside: try file.setAside())
    }
    guard version <= Self.version else { throw .newerVersion(path: file.path) }
    guard isValid(members) else { return Contents(setAside: try file.setAside()) }
    return Contents(members: members)
  }

  /// What it says, where it can be read; a damaged file stays where it is.
  func peek() -> [String: JSONValue] {
    guard let bytes = try? SystemFiles.read(file.path),
      let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    else { return [:] }
    return value.members ?? [:]
  }

  /// Writes it anew, with these members and the version.
  func write(_ members: [String: JSONValue]) throws(LibraryError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let value = JSONValue.object(members).setting(["version": .integer(Self.version)])
    // A number that JSON does not have is all that an encoder refuses, and none was read.
    guard let data = try? encoder.encode(value) else { return }
    try file.write([UInt8](data) + [0x0A])
  }
}
