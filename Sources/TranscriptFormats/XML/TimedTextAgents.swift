/// Who speaks in a TTML document: the agents of its head (TTML2, section 14.1.3).
struct TimedTextAgents {
  private var names: [String: [(type: String, name: String)]] = [:]
  private var current = ""
  private var nameType = ""

  /// Begins an agent with the attributes of its element.
  mutating func open(_ attributes: XMLAttributes) { current = attributes[local: "id"] ?? "" }

  /// Begins a name of the current agent.
  mutating func open(name attributes: XMLAttributes) { nameType = attributes["type"] ?? "" }

  /// Ends the name; nil for one without text.
  mutating func close(name: String?) {
    if let name { names[current, default: []].append((nameType, name)) }
  }

  /// The names for a list of identifiers; an agent without a name goes by its identifier.
  func label(_ identifiers: String?) -> String? {
    guard let identifiers else { return nil }
    let agents = identifiers.split(whereSeparator: \.isWhitespace).map(String.init)
    return agents.isEmpty ? nil : agents.map { name(of: $0) ?? $0 }.joined(separator: ", ")
  }

  /// The full name, else the given and the family name, else the first that there is.
  private func name(of agent: String) -> String? {
    guard let all = names[agent], let first = all.first else { return nil }
    func named(_ type: String) -> String? { all.first { $0.type == type }?.name }
    let parts = [named("given"), named("family")].compactMap(\.self)
    return named("full") ?? (parts.isEmpty ? first.name : parts.joined(separator: " "))
  }
}
