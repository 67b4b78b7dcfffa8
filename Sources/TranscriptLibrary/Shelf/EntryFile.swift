import Transcripts

/// The member `shelf` of a document's overlay file; the other members are never changed.
struct EntryFile {
  private let file: JSONFile

  init(_ hash: ContentHash, _ directory: DataDirectory, _ files: any FileLayer) {
    file = JSONFile(directory.overlay(hash), files: files)
  }

  /// The document's entry; nil when the file has none. A missing name or time is empty.
  var entry: ShelfEntry? {
    guard let shelf = file.peek()["shelf"]?.members else { return nil }
    return ShelfEntry(
      name: shelf["name"]?.string ?? "", added: shelf["added"]?.string ?? "",
      isArchived: shelf["archived"] == .bool(true))
  }

  func write(_ entry: ShelfEntry) throws(LibraryError) {
    try file.update(isValid: { _ in true }) { contents in
      var members = contents.members
      // The first version considers a file without corrections damaged.
      members["corrections"] = members["corrections"] ?? .array([])
      members["shelf"] = (members["shelf"] ?? .null).setting([
        "name": .string(entry.name), "added": .string(entry.added),
        "archived": .bool(entry.isArchived),
      ])
      return members
    }
  }
}
