import Transcripts

/// The user's word on the people who speak, in the overlay's file: `names`, `count`, or both.
enum StoredOptions {
  /// The options of a member; those members that are no names and no number count as absent.
  static func options(_ json: JSONValue?) -> AttributionOptions {
    let names = json?.members?["names"]?.elements?.compactMap(\.string)
      .filter { !$0.allSatisfy(\.isWhitespace) }
    let count = json?.members?["count"]?.integer.flatMap { $0 > 0 ? $0 : nil }
    return AttributionOptions(
      speakerCount: count, exactCast: names.flatMap { $0.isEmpty ? nil : $0 })
  }

  /// The member for options; nil where they say nothing.
  static func json(_ options: AttributionOptions) -> JSONValue? {
    guard !options.isEmpty else { return nil }
    var members: [String: JSONValue] = [:]
    members["names"] = options.exactCast.map { .array($0.map(JSONValue.string)) }
    members["count"] = options.speakerCount.map(JSONValue.integer)
    return .object(members)
  }
}
