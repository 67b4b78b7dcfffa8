import CYAML

/// What YAML between two lines of `---` at the start of a Markdown file says about the document.
///
/// Only scalars and lists of scalars at the top are read (YAML 1.1, as libyaml has it).
struct FrontMatter {
  /// The index at which the document starts.
  private(set) var end: Int
  /// By key in lower case, as in the file.
  private(set) var fields: [String: [String]] = [:]
  /// Whether all of it was YAML.
  private(set) var isSound = true

  private static let longest = 64 * 1024
  /// How far lists may stand inside one another: at each, libyaml goes through all that are open.
  private static let deepest = 100

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
        read(text.bytes(start..<offset))
        return
      }
      offset = line.upperBound
    }
    return nil
  }

  /// The first value of the first of some keys that has one.
  func value(_ keys: String...) -> String? {
    keys.lazy.compactMap { fields[$0]?.first { !$0.isEmpty } }.first
  }

  private static func isFence(_ text: ByteView, _ line: Range<Int>) -> Bool {
    let line = text.trimmed(line)
    return line.count == 3
      && (text.has("---", at: line.lowerBound) || text.has("...", at: line.lowerBound))
  }

  private mutating func read(_ yaml: UnsafeBufferPointer<UInt8>) {
    // The parser keeps its own address.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_input_string(parser, yaml.baseAddress, yaml.count)
    var (depth, key) = (0, String?.none)
    while true {
      var event = yaml_event_t()
      guard depth <= Self.deepest, yaml_parser_parse(parser, &event) == 1 else {
        isSound = false
        return
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return }
      take(event, &depth, &key)
    }
  }

  private mutating func take(_ event: yaml_event_t, _ depth: inout Int, _ key: inout String?) {
    switch event.type {
    case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT: depth += 1
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
      depth -= 1
      if depth == 1 { key = nil }
    case YAML_ALIAS_EVENT: if depth == 1 { key = nil }
    case YAML_SCALAR_EVENT: add(Self.string(event), depth, &key)
    default: break
    }
  }

  private mutating func add(_ value: String, _ depth: Int, _ key: inout String?) {
    if let known = key {
      if depth <= 2 { fields[known, default: []].append(value) }
      if depth == 1 { key = nil }
    } else if depth == 1 {
      key = value.lowercased()
    }
  }

  private static func string(_ event: yaml_event_t) -> String {
    let scalar = event.data.scalar
    return String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
  }
}
