import TerminalCells

/// The table of all actions and their keys. The key map, the help screen and the README's table are
/// made from it.
public enum ActionTable {
  /// All actions, in the order of the help.
  public static let entries: [ActionEntry] = listed + fingers

  static let listed: [ActionEntry] =
    moving + jumping + searching + speakers + labelling + notes + library + panes + views + leaving

  /// The entry for a name in a context; nil where the action does not exist there.
  static func entry(named name: String, in context: KeyContext) -> ActionEntry? {
    entries.first { $0.name == name && $0.contexts.contains(context) }
  }

  /// Whether a key opens an input line in some context.
  static func opensInputElsewhere(_ key: Key) -> Bool { keysOfInput.contains(key) }

  private static let keysOfInput = Set(
    entries.filter(\.opensInput).flatMap(\.keys).compactMap { Key(name: $0) })

  static let everywhere = KeyContext.everywhere
  static let inPanes = KeyContext.panes
  static let inSidePanes = KeyContext.sidePanes
  static let inLists = KeyContext.lists
}
