import TerminalCells

/// All that is known of an action: its name, its keys, where they work, its help line, why it can
/// do nothing now, and what it does.
public struct ActionEntry: Sendable {
  /// What `:` calls it, such as `next-section`. An action that does different things in different
  /// places has an entry for each, all of one name.
  public var name: String
  /// Default keys; a sequence has spaces between its keys. `a…z` stands for each of these letters.
  public var keys: [String]
  public var contexts: Set<KeyContext>
  /// The heading in the help.
  public var group: String
  /// One line for the help; empty where another entry of the action says it.
  public var help: String
  /// Whether the key says what is meant, as a digit or a mark's letter does: without a key, as after
  /// `:`, there is nothing to do.
  var takesKey = false
  /// Whether it opens a line: letters typed right after the key are meant for that line, and never
  /// for actions.
  var opensInput = false
  /// Why the action can do nothing now, in a sentence for the status line; nil when it can.
  var whyDisabled: @Sendable (ReaderState) -> String?
  /// Does it. The key is the last one of the sequence, nil after `:`.
  var perform: @Sendable (inout ReaderState, Key?) -> Void
}

extension ActionEntry {
  typealias Reason = @Sendable (ReaderState) -> String?

  /// - Parameter keys: with two spaces between them.
  init(
    _ name: String, _ keys: String, _ contexts: Set<KeyContext>, _ group: String,
    _ help: String = "", why: @escaping Reason = { _ in nil },
    perform: @escaping @Sendable (inout ReaderState) -> Void
  ) {
    self.init(
      name: name, keys: keys.split(separator: "  ").map(String.init), contexts: contexts,
      group: group, help: help, whyDisabled: why
    ) { state, _ in perform(&state) }
  }

  /// The same action, which opens a line.
  var openingInput: ActionEntry {
    var entry = self
    entry.opensInput = true
    return entry
  }

  /// An action whose key says what is meant.
  static func keyed(
    _ name: String, _ keys: String, _ contexts: Set<KeyContext>, _ group: String, _ help: String,
    why: @escaping Reason = { _ in nil },
    perform: @escaping @Sendable (inout ReaderState, Key) -> Void
  ) -> ActionEntry {
    ActionEntry(
      name: name, keys: keys.split(separator: "  ").map(String.init), contexts: contexts,
      group: group, help: help, takesKey: true, whyDisabled: why
    ) { state, key in
      if let key { perform(&state, key) }
    }
  }
}
