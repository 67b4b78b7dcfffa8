import TerminalCells

/// What keys do: the only place where all that is known of an action stands together. The key map,
/// the help screen and the README's table are made from it.
public enum ActionTable {
  /// In the order of the help.
  public static let entries: [ActionEntry] =
    moving + jumping + searching + speakers + notes + library + panes + views + leaving

  /// The entry that a name has in a context; nil where it cannot be done there at all.
  static func entry(named name: String, in context: KeyContext) -> ActionEntry? {
    entries.first { $0.name == name && $0.contexts.contains(context) }
  }

  /// Whether a key opens a line in some context.
  static func opensInputElsewhere(_ key: Key) -> Bool { keysOfInput.contains(key) }

  private static let keysOfInput = Set(
    entries.filter(\.opensInput).flatMap(\.keys).compactMap { Key(name: $0) })

  static let everywhere = KeyContext.everywhere
  static let inPanes = KeyContext.panes
  static let inSidePanes = KeyContext.sidePanes
  static let inLists = KeyContext.lists
}
