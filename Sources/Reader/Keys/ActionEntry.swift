import TerminalCells

/// An action: its name, its keys, where they work, its help line, the reason why it can do nothing
/// now, and its effect.
public struct ActionEntry: Sendable {
  /// The action's name after `:`, such as `next-section`. An action that does different things in
  /// different places has an entry for each, all with the same name.
  public var name: String
  /// The default keys; a sequence has spaces between its keys. `a…z` stands for each of these letters.
  public var keys: [String]
  /// The places where the keys work.
  public var contexts: Set<KeyContext>
  /// The heading above the entry in the help.
  public var group: String
  /// One line for the help; empty where another entry of the action says it.
  public var help: String
  /// Whether the action needs to know its key, such as a digit or a mark's letter: without a key, as
  /// after `:`, it does nothing.
  var takesKey = false
  /// Whether the action opens an input line: letters typed right after the key are meant for that
  /// line, never for actions.
  var opensInput = false
  /// The reason why the action can do nothing now, as a sentence for the status line; nil when it
  /// can.
  var whyDisabled: @Sendable (ReaderState) -> String?
  /// Performs the action. The key is the last one of the sequence, nil after `:`.
  var perform: @Sendable (inout ReaderState, Key?) -> Void
}

extension ActionEntry {
  /// Whether the action is one of those that move the cursor.
  var movesCursor: Bool { group == "Move" || group == "Jump" }

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

  /// The same action, marked as opening an input line.
  var openingInput: ActionEntry {
    var entry = self
    entry.opensInput = true
    return entry
  }

  /// An action that needs to know its key.
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
