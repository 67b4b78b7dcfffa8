/// The speakers of a TTML document: the agents of its head (TTML2, section 14.1.3).
struct TimedTextAgents {
  /// The first name of each type, and the first of any.
  private struct Names {
    var full: String?
    var given: String?
    var family: String?
    var first: String?
  }

  /// Bounds, in bytes and in agents of one element, without which a label could be as long as the
  /// product of two lists in the document.
  private static let (longestName, mostAgents) = (500, 20)

  private var names: [String: Names] = [:]
  private var current = ""
  private var nameType = ""

  /// Begins an agent with the attributes of its element.
  mutating func open(_ attributes: XMLAttributes) { current = attributes[local: "id"] ?? "" }

  /// Begins a name of the current agent.
  mutating func open(name attributes: XMLAttributes) { nameType = attributes["type"] ?? "" }

  /// Ends the name; nil for one without text.
  mutating func close(name: String?) {
    guard let name, name.utf8.count <= Self.longestName else { return }
    var agent = names[current] ?? Names()
    switch nameType {
    case "full": agent.full = agent.full ?? name
    case "given": agent.given = agent.given ?? name
    case "family": agent.family = agent.family ?? name
    default: break
    }
    agent.first = agent.first ?? name
    names[current] = agent
  }

  /// The names for a list of identifiers; an agent without a name goes by its identifier.
  func label(_ identifiers: String?) -> String? {
    guard let identifiers else { return nil }
    let agents = identifiers.split(maxSplits: Self.mostAgents, whereSeparator: \.isWhitespace)
      .prefix(Self.mostAgents).map(String.init)
    return agents.isEmpty ? nil : agents.map { name(of: $0) ?? $0 }.joined(separator: ", ")
  }

  /// The full name, else the given and the family name, else the first that there is.
  private func name(of agent: String) -> String? {
    guard let names = names[agent] else { return nil }
    let parts = [names.given, names.family].compactMap(\.self)
    return names.full ?? (parts.isEmpty ? names.first : parts.joined(separator: " "))
  }
}
