import TranscriptSearch

/// `speaker:` with a name in front of what is searched: `speaker:tim data`, `speaker:"tim h" data`.
struct SpeakerQuery: Hashable, Sendable {
  var name: String
  /// What is searched among the words of those who are meant.
  var rest: String

  private static let keyword = "speaker:"

  /// Nil for a text that does not start with the keyword.
  init?(_ text: String) {
    guard text.lowercased().hasPrefix(Self.keyword) else { return nil }
    let behind = text.dropFirst(Self.keyword.count)
    let isQuoted = behind.first == "\""
    let start = isQuoted ? behind.dropFirst() : behind
    let name = start.prefix { $0 != (isQuoted ? "\"" : " ") }
    self.name = String(name)
    let end = start[name.endIndex...].dropFirst()
    rest = String(isQuoted && end.first == " " ? end.dropFirst() : end)
  }

  /// The indices of the names that contain the one that is meant.
  func speakers(among names: [String]) -> [Int] {
    guard let needle = Needle(name) else { return [] }
    return names.indices.filter { needle.occurs(in: names[$0]) }
  }
}
