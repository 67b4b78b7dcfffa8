import CYAML

/// The entries at the top of a YAML document: scalars, lists of scalars and mappings of scalars
/// (YAML 1.1, as libyaml reads it). Whatever is nested deeper is skipped.
///
/// Read with libyaml, because the Swift packages for YAML bring Foundation with them, which makes
/// the program ten times as large and every start slower.
public struct YAMLMapping {
  /// A place that is not YAML, or that YAML forbids.
  public struct Fault: Error, Hashable, Sendable {
    /// Counted from 1; nil when the fault has no place.
    public var line: Int?
    /// The end of a sentence.
    public var problem: String
  }

  /// The scalars by their keys in lower case. Of a key that occurs twice the first counts, here and
  /// in the other entries.
  public private(set) var scalars: [String: String] = [:]
  /// The lists of scalars by their keys in lower case.
  public private(set) var lists: [String: [String]] = [:]
  /// The mappings of scalars by their keys, and within them by theirs, in lower case.
  public private(set) var mappings: [String: [String: String]] = [:]
  /// Whether the document is a mapping at all.
  public private(set) var isMapping = false
  /// The place where reading stopped; the entries before it are kept. Nil for sound YAML.
  public private(set) var fault: Fault?
  /// The first key that occurs twice in one mapping.
  public private(set) var repeatedKey: Fault?

  /// The depth to which lists may be nested: at each one, libyaml goes through all that are open.
  private static let deepest = 100

  /// The collections that are open, and in each the key whose value comes next.
  private var open: [(isMapping: Bool, key: String?)] = []
  private var anchors: [String: String] = [:]

  /// Reads the first document of some bytes. O(n).
  public init(_ yaml: UnsafeBufferPointer<UInt8>) {
    // The parser keeps its own address.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      fault = Fault(problem: "memory is short")
      return
    }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_input_string(parser, yaml.baseAddress, yaml.count)
    while fault == nil, takeEvent(of: parser) {}
  }

  /// Takes the next event; false when it ends the document.
  private mutating func takeEvent(of parser: UnsafeMutablePointer<yaml_parser_t>) -> Bool {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      fault = Self.fault(parser.pointee)
      return false
    }
    defer { yaml_event_delete(&event) }
    take(event)
    if open.count > Self.deepest {
      fault = Fault(line: Self.line(event.start_mark), problem: "lists are nested too deeply")
    }
    return event.type != YAML_STREAM_END_EVENT && event.type != YAML_DOCUMENT_END_EVENT
  }

  private mutating func take(_ event: yaml_event_t) {
    switch event.type {
    case YAML_MAPPING_START_EVENT: start(isMapping: true)
    case YAML_SEQUENCE_START_EVENT: start(isMapping: false)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: end()
    case YAML_ALIAS_EVENT:
      add(event.data.alias.anchor.flatMap { anchors[Self.string($0)] }, event)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      if let anchor = scalar.anchor { anchors[Self.string(anchor)] = text }
      add(text, event)
    default: break
    }
  }

  private mutating func start(isMapping: Bool) {
    if open.isEmpty { self.isMapping = isMapping }
    if open.count == 1, open[0].isMapping, let key = open[0].key, !key.isEmpty {
      if isMapping, mappings[key] == nil { mappings[key] = [:] }
      if !isMapping, lists[key] == nil { lists[key] = [] }
    }
    open.append((isMapping, nil))
  }

  private mutating func end() {
    guard !open.isEmpty else { return }
    open.removeLast()
    endValue()
  }

  /// A value, or a collection in its place, has ended; the next scalar is a key.
  private mutating func endValue() {
    guard let last = open.indices.last, open[last].isMapping else { return }
    // A collection as a key has no name, and its value is skipped.
    open[last].key = open[last].key == nil ? "" : nil
  }

  private mutating func add(_ text: String?, _ event: yaml_event_t) {
    guard let last = open.indices.last else { return }
    if open[last].isMapping, open[last].key == nil {
      open[last].key = text?.lowercased() ?? ""
      note(key: open[last].key ?? "", event)
      return
    }
    if let text { add(value: text, last) }
    endValue()
  }

  private mutating func add(value: String, _ depth: Int) {
    guard isMapping, let key = open[0].key, !key.isEmpty else { return }
    if depth == 0 {
      if scalars[key] == nil { scalars[key] = value }
    } else if depth == 1, let inner = open[1].key {
      if mappings[key]?[inner] == nil { mappings[key]?[inner] = value }
    } else if depth == 1 {
      lists[key]?.append(value)
    }
  }

  private mutating func note(key: String, _ event: yaml_event_t) {
    let isKnown =
      switch open.count {
      case 1: scalars[key] != nil || lists[key] != nil || mappings[key] != nil
      case 2: open[0].key.flatMap { mappings[$0]?[key] } != nil
      default: false
      }
    if isKnown, repeatedKey == nil {
      repeatedKey = Fault(line: Self.line(event.start_mark), problem: "a key occurs twice")
    }
  }

  private static func line(_ mark: yaml_mark_t) -> Int { Int(mark.line) + 1 }

  private static func string(_ bytes: UnsafePointer<UInt8>) -> String { String(cString: bytes) }

  private static func fault(_ parser: yaml_parser_t) -> Fault {
    let problem = parser.problem.map { String(cString: $0) } ?? "it cannot be read"
    let hasPlace = parser.error != YAML_READER_ERROR && parser.error != YAML_MEMORY_ERROR
    return Fault(line: hasPlace ? line(parser.problem_mark) : nil, problem: problem)
  }
}
