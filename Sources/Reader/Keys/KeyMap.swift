import TerminalCells

/// The map from keys to actions, made from the action table.
struct KeyMap: Sendable {
  enum Answer {
    case action(ActionEntry)
    /// The keys are the start of a longer sequence.
    case incomplete
    case unbound
  }

  private let bindings: [KeyContext: [[Key]: ActionEntry]]

  /// The map of some entries; nil when a key cannot be read or two actions want the same keys in one context.
  init?(_ entries: [ActionEntry]) {
    var bindings: [KeyContext: [[Key]: ActionEntry]] = [:]
    for entry in entries {
      for name in entry.keys {
        guard let sequences = Self.sequences(name) else { return nil }
        for context in entry.contexts {
          for keys in sequences {
            guard bindings[context, default: [:]].updateValue(entry, forKey: keys) == nil
            else { return nil }
          }
        }
      }
    }
    self.bindings = bindings
  }

  /// The placeholder for any letter in the name of a sequence.
  static let anyLetter = "a…z"

  /// The sequences that a name stands for; nil when a key of it cannot be read.
  private static func sequences(_ name: String) -> [[Key]]? {
    var sequences: [[Key]] = [[]]
    for word in name.split(separator: " ") {
      let letters = word == anyLetter ? "abcdefghijklmnopqrstuvwxyz".map { Key($0) } : nil
      guard let keys = letters ?? Key(name: word).map({ [$0] }) else { return nil }
      sequences = sequences.flatMap { start in keys.map { start + [$0] } }
    }
    return sequences == [[]] ? nil : sequences
  }

  /// The keys of the action table.
  static let standard = KeyMap(ActionTable.entries)

  /// The action of a complete sequence; nil for none.
  func action(_ keys: [Key], in context: KeyContext) -> ActionEntry? { bindings[context]?[keys] }

  /// The keys that can follow some keys, with their actions in the order of the table.
  func following(_ keys: [Key], in context: KeyContext) -> [(key: Key, entry: ActionEntry)] {
    let following = (bindings[context] ?? [:]).filter {
      $0.key.count > keys.count && $0.key.starts(with: keys)
    }
    return ActionTable.entries.flatMap { entry in
      following.filter { $0.value.name == entry.name && $0.value.keys == entry.keys }
        .map { (key: $0.key[keys.count], entry: entry) }
        .sorted { $0.key.description > $1.key.description }
    }
  }

  func answer(_ keys: [Key], in context: KeyContext) -> Answer {
    if let action = action(keys, in: context) { return .action(action) }
    guard let bound = bindings[context] else { return .unbound }
    return bound.keys.contains { $0.count > keys.count && $0.starts(with: keys) }
      ? .incomplete : .unbound
  }
}
