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
    if let contents = try contents(isValid) { return contents }
    // Another program may have put a whole one in its place.
    return try FolderLock.holding(file.folder) { () throws(LibraryError) in
      try contentsOrSetAside(isValid)
    }
  }

  /// Reads it, changes what was read and writes that anew, while no other program does so.
  /// - Parameter change: the new members; nil where nothing is to be written.
  /// - Returns: what was read.
  @discardableResult
  func update(
    isValid: ([String: JSONValue]) -> Bool, _ change: (Contents) -> [String: JSONValue]?
  ) throws(LibraryError) -> Contents {
    try file.makeFolders()
    return try FolderLock.holding(file.folder) { () throws(LibraryError) in
      let contents = try contentsOrSetAside(isValid)
      if let members = change(contents) { try write(members) }
      return contents
    }
  }

  private func contentsOrSetAside(
    _ isValid: ([String: JSONValue]) -> Bool
  ) throws(LibraryError) -> Contents {
    if let contents = try contents(isValid) { return contents }
    return Contents(setAside: try file.setAside())
  }

  /// Nil for a damaged file.
  private func contents(
    _ isValid: ([String: JSONValue]) -> Bool
  ) throws(LibraryError) -> Contents? {
    guard let bytes = try SystemFiles.read(file.path) else { return Contents() }
    let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    guard let members = value?.members, let version = members["version"]?.integer else {
      return nil
    }
    guard version <= Self.version else { throw .newerVersion(path: file.path) }
    return isValid(members) ? Contents(members: members) : nil
  }

  /// What it says, where it can be read; a damaged file stays where it is.
  func peek() -> [String: JSONValue] {
    guard let bytes = try? SystemFiles.read(file.path),
      let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    else { return [:] }
    return value.members ?? [:]
  }

  /// Writes it anew, with these members and the version.
  private func write(_ members: [String: JSONValue]) throws(LibraryError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let value = JSONValue.object(members).setting(["version": .integer(Self.version)])
    // A number that JSON does not have is all that an encoder refuses, and none was read.
    guard let data = try? encoder.encode(value) else { return }
    try file.write([UInt8](data) + [0x0A])
  }
}
