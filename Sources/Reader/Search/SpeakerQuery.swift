import TranscriptSearch

/// `speaker:` with a name before the words to search: `speaker:tim data`, `speaker:"tim h" data`.
struct SpeakerQuery: Hashable, Sendable {
  var name: String
  /// The text to search in the turns of the speakers with that name.
  var rest: String

  private static let keyword = "speaker:"

  /// The query in a text; nil for one that does not start with the keyword.
  init?(_ text: String) {
    guard text.lowercased().hasPrefix(Self.keyword) else { return nil }
    let query = text.dropFirst(Self.keyword.count)
    let isQuoted = query.first == "\""
    let start = isQuoted ? query.dropFirst() : query
    let name = start.prefix { $0 != (isQuoted ? "\"" : " ") }
    self.name = String(name)
    let end = start[name.endIndex...].dropFirst()
    rest = String(isQuoted && end.first == " " ? end.dropFirst() : end)
  }

  /// The indices of the names that contain the name.
  func speakers(among names: [String]) -> [Int] {
    guard let needle = Needle(name) else { return [] }
    return names.indices.filter { needle.occurs(in: names[$0]) }
  }
}
