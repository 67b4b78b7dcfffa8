import CYAML

/// What a YAML file says at its top, as far as themes go: scalars, and mappings of scalars.
///
/// Read with libyaml, because the Swift packages for YAML bring Foundation with them, which makes
/// the program ten times as large and every start slower.
struct YAMLMapping {
  /// Not YAML; the line counts from 1, nil when the fault has no place.
  struct Fault: Error {
    var line: Int?
    var problem: String
  }

  private(set) var scalars: [String: String] = [:]
  private(set) var mappings: [String: [String: String]] = [:]

  /// - Returns: nil when the file is YAML, but not a mapping.
  init?(_ yaml: [UInt8]) throws(Fault) {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { throw Fault(problem: "memory is short") }
    defer { yaml_parser_delete(&parser) }
    var document = yaml_document_t()
    let isRead = yaml.withUnsafeBufferPointer { bytes in
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      return yaml_parser_load(&parser, &document) == 1
    }
    guard isRead else { throw Self.fault(parser) }
    defer { yaml_document_delete(&document) }
    guard let root = yaml_document_get_root_node(&document),
      root.pointee.type == YAML_MAPPING_NODE
    else { return nil }
    for (key, value) in try Self.pairs(of: root, in: &document) {
      if let text = Self.text(value) { scalars[key] = text }
      guard value.pointee.type == YAML_MAPPING_NODE else { continue }
      mappings[key] = try Self.pairs(of: value, in: &document).compactMapValues(Self.text)
    }
  }

  private typealias Node = UnsafeMutablePointer<yaml_node_t>

  /// The values of a mapping by their keys in lower case.
  private static func pairs(
    of mapping: Node, in document: inout yaml_document_t
  ) throws(Fault) -> [String: Node] {
    var pairs: [String: Node] = [:]
    let stored = mapping.pointee.data.mapping.pairs
    for pair in UnsafeBufferPointer(start: stored.start, count: stored.top - stored.start) {
      guard let node = yaml_document_get_node(&document, pair.key), let key = text(node),
        let value = yaml_document_get_node(&document, pair.value)
      else { continue }
      guard pairs.updateValue(value, forKey: key.lowercased()) == nil else {
        throw Fault(
          line: Int(node.pointee.start_mark.line) + 1, problem: "a key occurs twice")
      }
    }
    return pairs
  }

  private static func text(_ node: Node) -> String? {
    guard node.pointee.type == YAML_SCALAR_NODE else { return nil }
    let scalar = node.pointee.data.scalar
    return String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
  }

  private static func fault(_ parser: yaml_parser_t) -> Fault {
    let problem = parser.problem.map { String(cString: $0) } ?? "it cannot be read"
    let hasPlace = parser.error != YAML_READER_ERROR && parser.error != YAML_MEMORY_ERROR
    return Fault(line: hasPlace ? Int(parser.problem_mark.line) + 1 : nil, problem: problem)
  }
}
