/// The YAML between two lines of `---` at the start of a Markdown file: its scalars and lists of
/// scalars say something about the document.
struct FrontMatter {
  /// The index at which the document starts.
  private(set) var end: Int
  private let yaml: YAMLMapping
  /// Whether all of it was YAML.
  var isSound: Bool { yaml.fault == nil }

  private static let longest = 64 * 1024

  /// Nil when a text does not start with front matter that is closed.
  init?(_ text: ByteView) {
    var offset = text.endOfLine(0, min(text.count, 100))
    guard Self.isFence(text, 0..<offset) else { return nil }
    let limit = min(text.count, Self.longest)
    let start = offset
    while offset < limit {
      let line = offset + 1..<max(offset + 1, text.endOfLine(offset + 1, limit))
      if Self.isFence(text, line) {
        end = line.upperBound
        yaml = YAMLMapping(text.bytes(start..<offset))
        return
      }
      offset = line.upperBound
    }
    return nil
  }

  /// The first value of the first of some keys that has one.
  func value(_ keys: String...) -> String? {
    keys.lazy.compactMap { key in
      ([yaml.scalars[key]].compactMap(\.self) + (yaml.lists[key] ?? [])).first { !$0.isEmpty }
    }.first
  }

  private static func isFence(_ text: ByteView, _ line: Range<Int>) -> Bool {
    let line = text.trimmed(line)
    return line.count == 3
      && (text.has("---", at: line.lowerBound) || text.has("...", at: line.lowerBound))
  }
}
