import TerminalCells

/// From keys to actions, made from the action table.
struct KeyMap: Sendable {
  enum Answer: Hashable {
    case action(Action)
    /// The keys are the start of a longer sequence.
    case incomplete
    case unbound
  }

  private let bindings: [KeyContext: [[Key]: Action]]

  /// Nil when a key cannot be read or two actions want the same keys in one context.
  init?(_ entries: [ActionEntry]) {
    var bindings: [KeyContext: [[Key]: Action]] = [:]
    for entry in entries {
      for name in entry.keys {
        let keys = name.split(separator: " ").compactMap { Key(name: $0) }
        guard keys.count == name.split(separator: " ").count, !keys.isEmpty else { return nil }
        for context in entry.contexts {
          guard bindings[context, default: [:]].updateValue(entry.action, forKey: keys) == nil
          else { return nil }
        }
      }
    }
    self.bindings = bindings
  }

  /// The keys of the action table.
  static let standard = KeyMap(ActionTable.entries)

  func answer(_ keys: [Key], in context: KeyContext) -> Answer {
    guard let bound = bindings[context] else { return .unbound }
    if let action = bound[keys] { return .action(action) }
    return bound.keys.contains { $0.count > keys.count && $0.starts(with: keys) }
      ? .incomplete : .unbound
  }
}
