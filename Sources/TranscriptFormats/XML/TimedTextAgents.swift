/// Who speaks in a TTML document: the agents of its head (TTML2, section 14.1.3).
struct TimedTextAgents {
  private var names: [String: String] = [:]
  private var current: String?

  /// Begins an agent with the attributes of its element.
  mutating func open(_ attributes: XMLAttributes) { current = attributes[local: "id"] }

  /// Names the current agent; the first name counts.
  mutating func name(_ name: String?) {
    guard let current, names[current] == nil else { return }
    names[current] = name
  }

  /// The names for a list of identifiers; an agent without a name goes by its identifier.
  func label(_ identifiers: String?) -> String? {
    guard let identifiers else { return nil }
    if let name = names[identifiers] { return name }
    let agents = identifiers.split(whereSeparator: \.isWhitespace).map(String.init)
    return agents.isEmpty ? nil : agents.map { names[$0] ?? $0 }.joined(separator: ", ")
  }
}
