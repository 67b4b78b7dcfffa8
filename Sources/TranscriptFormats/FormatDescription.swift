/// The declaration of one format: its id, its name for people and the endings of its files.
///
/// Each format declares itself where it is read (`TranscriptFormat.descriptions`). The name in
/// `lectern info`, the endings that make a file a transcript, and the tests of the README, the help
/// and the page on formats come from the list of all of them.
public struct FormatDescription: Hashable, Sendable {
  /// The name in the JSON export, such as `webvtt`.
  public let id: String
  /// The name for people, such as `WebVTT`.
  public let name: String
  /// The words under which the README and `lectern --help` list it; several formats may share them.
  public let listing: String
  /// The endings of its files in lower case, without the point: `vtt`, `info.json`.
  public let endings: [String]

  init(_ id: String, name: String, listing: String? = nil, endings: [String] = []) {
    (self.id, self.name, self.endings) = (id, name, endings)
    self.listing = listing ?? name
  }

  /// Every format that can be read, in the order in which the readers are asked.
  public static let all: [FormatDescription] = {
    var (found, ids): ([FormatDescription], Set<String>) = ([], [])
    for format in TranscriptReader.formats {
      for description in format.descriptions where ids.insert(description.id).inserted {
        found.append(description)
      }
    }
    return found
  }()
}
