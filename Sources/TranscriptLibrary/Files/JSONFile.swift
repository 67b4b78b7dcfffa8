import FoundationEssentials

/// A file of the library: one JSON object with a `version`, which people can read and edit.
struct JSONFile {
  /// The contents of the file.
  struct Contents {
    /// All members, including those unknown to this version; empty when there is no file.
    var members: [String: JSONValue] = [:]
    /// The new path of a damaged file; nil when the file was not damaged.
    var setAside: String?
  }

  /// The version of the format. Members may be added without changing it; a file of a later version
  /// is left unchanged.
  static let version = 1

  private let file: SafeFile

  init(_ path: String, files: any FileLayer) { file = SafeFile(path, files: files) }

  /// Reads the file. A damaged one is set aside: one that is not a JSON object with a version, or
  /// for which `isValid` is false.
  func read(
    isValid: ([String: JSONValue]) -> Bool
  ) throws(LibraryError) -> Contents {
    if let contents = try contents(isValid) { return contents }
    // Another program may have replaced it by an intact one in the meantime.
    return try FolderLock.holding(file.folder) { () throws(LibraryError) in
      try contentsOrSetAside(isValid)
    }
  }

  /// Reads the file and writes it again with changed members, while no other program does so.
  /// - Parameter change: returns the new members; nil to write nothing.
  /// - Returns: the contents before the change.
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

  /// The contents of the file; nil when it is damaged.
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

  /// The members of the file, empty when it cannot be read; a damaged file is not set aside.
  func peek() -> [String: JSONValue] {
    guard let bytes = try? SystemFiles.read(file.path),
      let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    else { return [:] }
    return value.members ?? [:]
  }

  /// Replaces the file by one with these members and the version.
  private func write(_ members: [String: JSONValue]) throws(LibraryError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let value = JSONValue.object(members).setting(["version": .integer(Self.version)])
    // The encoder fails only for numbers that JSON cannot express, and those cannot be read either.
    guard let data = try? encoder.encode(value) else { return }
    try file.write([UInt8](data) + [0x0A])
  }
}
