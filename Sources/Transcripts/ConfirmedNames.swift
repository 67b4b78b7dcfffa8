/// The names that a user has given to people or confirmed, as they are after all corrections.
public struct ConfirmedNames: Sendable {
  /// The names in the order in which they were first given.
  public private(set) var names: [String] = []
  /// Each name that was replaced, with its replacement.
  public private(set) var renamed: [(alias: String, name: String)] = []

  /// The names that corrections leave. O(corrections · names).
  public init(_ corrections: [Correction]) {
    for correction in corrections {
      switch correction {
      case .speaker(_, let name), .speakerEverywhere(_, let name): add(name)
      case .rename(let from, let to): rename(from, to)
      case .split, .join: break
      }
    }
  }

  private mutating func add(_ name: String) {
    if !name.isEmpty, !names.contains(name) { names.append(name) }
  }

  private mutating func rename(_ from: String, _ to: String) {
    guard from != to, !to.isEmpty else { return }
    names.removeAll { $0 == from }
    add(to)
    for index in renamed.indices where renamed[index].name == from { renamed[index].name = to }
    renamed.removeAll { $0.alias == to }
    if !from.isEmpty { renamed.append((from, to)) }
  }
}
